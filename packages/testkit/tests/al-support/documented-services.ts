const xmlNode =
  'AddAfterSelf AddBeforeSelf GetDocument GetParent Remove ReplaceWith SelectNodes SelectSingleNode WriteTo'
const xmlChild = `${xmlNode} AsXmlNode Create`
const xmlContainer = `Add AddFirst GetChildElements GetChildNodes GetDescendantElements GetDescendantNodes RemoveNodes ReplaceNodes`

/** What speaks to the world outside a program's data: files, HTTP, XML, the platform. */
export const documentedServices = {
  CompanyProperty: 'DisplayName ID UrlName',
  Cookie: 'Domain Expires HttpOnly Name Path Secure Value',
  Debugger: `Activate Attach Break BreakOnError BreakOnRecordChanges Continue Deactivate DebuggedSessionID DebuggingSessionID EnableSqlTrace
    GetLastErrorText IsActive IsAttached IsBreakpointHit SkipSystemTriggers StepInto StepOut StepOver Stop`,
  File: `Close Copy Create CreateInStream CreateOutStream CreateTempFile Download DownloadFromStream Erase Exists GetStamp IsPathTemporary
    Len Name Open Pos Read Rename Seek SetStamp TextMode Trunc Upload UploadIntoStream View ViewFromStream Write WriteMode`,
  FileUpload: 'CreateInStream FileName',
  HttpClient: `AddCertificate Clear DefaultRequestHeaders Delete Get GetBaseAddress Patch Post Put Send SetBaseAddress Timeout
    UseDefaultNetworkWindowsAuthentication UseResponseCookies UseServerCertificateValidation UseWindowsAuthentication`,
  HttpContent: 'Clear GetHeaders IsSecretContent ReadAs WriteFrom',
  HttpHeaders: 'Add Clear Contains ContainsSecret GetSecretValues GetValues Keys Remove TryAddWithoutValidation',
  HttpRequestMessage: `Content GetCookie GetCookieNames GetHeaders GetRequestUri GetSecretRequestUri Method RemoveCookie SetCookie
    SetRequestUri SetSecretRequestUri`,
  HttpResponseMessage: `Content GetCookie GetCookieNames Headers HttpStatusCode IsBlockedByEnvironment IsSuccessStatusCode ReasonPhrase`,
  IsolatedStorage: 'Contains Delete Get Set SetEncrypted',
  ModuleDependencyInfo: 'Id Name Publisher',
  ModuleInfo: 'AppVersion DataVersion Dependencies Id Name PackageId Publisher',
  NavApp: `DeleteArchiveData GetArchiveRecordRef GetArchiveVersion GetCallerCallstackModuleInfos GetCallerModuleInfo GetCurrentModuleInfo
    GetModuleInfo GetResource GetResourceAsJson GetResourceAsText IsEntitled IsInstalling IsUnlicensed ListResources LoadPackageData
    RestoreArchiveData`,
  NumberSequence: 'Current Delete Exists Insert Next Range Restart',
  ProductName: 'Full Marketing Short',
  SessionInformation: 'AITokensUsed Callstack SqlRowsRead SqlStatementsExecuted',
  SessionSettings: `Company Init LanguageId LocaleId ProfileAppId ProfileId ProfileSystemScope RequestSessionUpdate TimeZone`,
  TaskScheduler: 'CanCreateTask CancelTask CreateTask SetTaskReady TaskExists',
  WebServiceActionContext: `AddEntityKey GetObjectId GetObjectType GetResultCode SetObjectId SetObjectType SetResultCode`,
  XmlAttribute: `${xmlChild} CreateNamespaceDeclaration IsNamespaceDeclaration LocalName Name NamespacePrefix NamespaceUri Value`,
  XmlAttributeCollection: 'Count Get Remove RemoveAll Set',
  XmlCData: `${xmlChild} Value`,
  XmlComment: `${xmlChild} Value`,
  XmlDeclaration: `${xmlChild} Encoding Standalone Version`,
  XmlDocument: `${xmlChild} ${xmlContainer} GetDeclaration GetDocumentType GetRoot NameTable ReadFrom SetDeclaration`,
  XmlDocumentType: `${xmlChild} GetInternalSubset GetName GetPublicId GetSystemId SetInternalSubset SetName SetPublicId SetSystemId`,
  XmlElement: `${xmlChild} ${xmlContainer} Attributes GetNamespaceOfPrefix GetPrefixOfNamespace HasAttributes HasElements InnerText InnerXml
    IsEmpty LocalName Name NamespaceUri RemoveAllAttributes RemoveAttribute SetAttribute`,
  XmlNamespaceManager:
    'AddNamespace HasNamespace LookupNamespace LookupPrefix NameTable PopScope PushScope RemoveNamespace',
  XmlNameTable: 'Add Get',
  XmlNode: `${xmlNode} AsXmlAttribute AsXmlCData AsXmlComment AsXmlDeclaration AsXmlDocument AsXmlDocumentType AsXmlElement
    AsXmlProcessingInstruction AsXmlText IsXmlAttribute IsXmlCData IsXmlComment IsXmlDeclaration IsXmlDocument IsXmlDocumentType IsXmlElement
    IsXmlProcessingInstruction IsXmlText`,
  XmlNodeList: 'Count Get',
  XmlPort: `Break BreakUnbound CurrentPath Export FieldDelimiter FieldSeparator Filename Import ImportFile Quit RecordSeparator Run
    SetDestination SetSource SetTableView Skip TableSeparator TextEncoding`,
  XmlProcessingInstruction: `${xmlChild} GetData GetTarget SetData SetTarget`,
  XmlReadOptions: 'PreserveWhitespace',
  XmlText: `${xmlChild} Value`,
  XmlWriteOptions: 'PreserveWhitespace',
}
