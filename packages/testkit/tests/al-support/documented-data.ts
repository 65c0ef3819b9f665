const json = `GetArray GetBigInteger GetBoolean GetByte GetChar GetDate GetDateTime GetDecimal GetDuration GetInteger GetObject GetOption GetText
  GetTime`

/** Records and values. */
export const documentedData = {
  BigInteger: 'ToText',
  BigText: 'AddText GetSubText Length TextPos',
  Boolean: 'ToText',
  Byte: 'ToText',
  Codeunit: 'Run',
  DataTransfer: `AddConstantValue AddDestinationFilter AddFieldValue AddJoin AddSourceFilter CopyFields CopyRows SetTables
    UpdateAuditFields`,
  Date: 'Day DayOfWeek Month ToText WeekNo Year',
  DateTime: 'Date Time ToText',
  Decimal: 'ToText',
  Dictionary: 'Add ContainsKey Count Get Keys Remove Set Values',
  Duration: 'ToText',
  Enum: 'AsInteger FromInteger Names Ordinals',
  ErrorInfo: `AddAction AddNavigationAction Callstack Collectible ControlName Create CustomDimensions DataClassification DetailedMessage
    ErrorType FieldNo Message PageNo RecordId SystemId TableId Title Verbosity`,
  FieldRef: `Active CalcField CalcSum Caption Class EnumValueCount FieldError GetEnumValueCaption GetEnumValueCaptionFromOrdinalValue
    GetEnumValueName GetEnumValueNameFromOrdinalValue GetEnumValueOrdinal GetFilter GetRangeMax GetRangeMin IsEnum IsOptimizedForTextSearch
    Length Name Number OptionCaption OptionMembers OptionString Record Relation SetFilter SetRange TestField Type Validate Value`,
  Guid: 'ToText',
  InStream: 'EOS Length Position Read ReadText ResetPosition',
  Integer: 'ToText',
  JsonArray: `Add AsToken Clone Count Get ${json} IndexOf Insert Path ReadFrom RemoveAt SelectToken Set WriteTo`,
  JsonObject: `Add AsToken Clone Contains Get ${json} Keys Path ReadFrom Remove Replace SelectToken Values WriteTo`,
  JsonToken: 'AsArray AsObject AsValue Clone IsArray IsObject IsValue Path ReadFrom SelectToken WriteTo',
  JsonValue: `AsBigInteger AsBoolean AsByte AsChar AsCode AsDate AsDateTime AsDecimal AsDuration AsInteger AsOption AsText AsTime AsToken
    Clone IsNull IsUndefined Path ReadFrom SelectToken SetValue SetValueToNull SetValueToUndefined WriteTo`,
  KeyRef: 'Active FieldCount FieldIndex Record',
  List: `Add AddRange Contains Count Get GetRange IndexOf Insert LastIndexOf Remove RemoveAt RemoveRange Reverse Set`,
  Media: 'ExportFile ExportStream FindOrphans HasValue ImportFile ImportStream MediaId',
  MediaSet: 'Count ExportFile FindOrphans ImportFile ImportStream Insert Item MediaId Remove',
  OutStream: 'Write WriteText',
  Record: `AddLink AddLoadFields AreFieldsLoaded Ascending CalcFields CalcSums ChangeCompany ClearMarks Consistent Copy CopyFilter
    CopyFilters CopyLinks Count CountApprox CurrentCompany CurrentKey Delete DeleteAll DeleteLink DeleteLinks FieldActive FieldCaption
    FieldError FieldName FieldNo FilterGroup Find FindFirst FindLast FindSet FullyQualifiedName Get GetAscending GetBySystemId GetFilter
    GetFilters GetPosition GetRangeMax GetRangeMin GetView HasFilter HasLinks Init Insert IsEmpty IsTemporary LoadFields LockTable Mark
    MarkedOnly Modify ModifyAll Next ReadConsistency ReadIsolation ReadPermission RecordId RecordLevelLocking Relation Rename Reset
    SecurityFiltering SetAscending SetAutoCalcFields SetBaseLoadFields SetCurrentKey SetFilter SetLoadFields SetPermissionFilter
    SetPosition SetRange SetRecFilter SetView TableCaption TableName TestField TransferFields Truncate Validate WritePermission`,
  RecordId: 'GetRecord TableNo',
  RecordRef: `AddLink AddLoadFields AreFieldsLoaded Ascending Caption ChangeCompany ClearMarks Close Copy CopyLinks Count CountApprox
    CurrentCompany CurrentKey CurrentKeyIndex Delete DeleteAll DeleteLink DeleteLinks Duplicate Field FieldCount FieldExist FieldIndex
    FilterGroup Find FindFirst FindLast FindSet FullyQualifiedName Get GetBySystemId GetFilters GetPosition GetTable GetView HasFilter
    HasLinks Init Insert IsDirty IsEmpty IsTemporary KeyCount KeyIndex LoadFields LockTable Mark MarkedOnly Modify Name Next Number Open
    ReadConsistency ReadIsolation ReadPermission RecordId RecordLevelLocking Rename Reset SecurityFiltering SetAutoCalcFields SetLoadFields
    SetPermissionFilter SetPosition SetRecFilter SetTable SetView SystemCreatedAtNo SystemCreatedByNo SystemIdNo SystemModifiedAtNo
    SystemModifiedByNo Truncate WritePermission`,
  SecretText: 'IsEmpty SecretStrSubstNo Unwrap',
  Text: `Contains EndsWith IndexOf IndexOfAny LastIndexOf PadLeft PadRight Remove Replace Split StartsWith Substring ToLower ToUpper Trim
    TrimEnd TrimStart`,
  TextBuilder: `Append AppendLine Capacity Clear EnsureCapacity Insert Length MaxCapacity Remove Replace ToText`,
  Time: 'Hour Millisecond Minute Second ToText',
  Variant: `IsAction IsAutomation IsBigInteger IsBinary IsBoolean IsByte IsChar IsClientType IsCode IsCodeunit IsDataClassification
    IsDataClassificationType IsDate IsDateFormula IsDateTime IsDecimal IsDefaultLayout IsDictionary IsDotNet IsDuration IsErrorInfo
    IsExecutionMode IsFieldRef IsFile IsFilterPageBuilder IsGuid IsHttpClient IsHttpContent IsHttpHeaders IsHttpRequestMessage
    IsHttpResponseMessage IsInStream IsInteger IsJsonArray IsJsonObject IsJsonToken IsJsonValue IsList IsNotification IsObjectType IsOption
    IsOutStream IsPromptMode IsRecord IsRecordId IsRecordRef IsReportFormat IsSecurityFiltering IsTableConnectionType IsTestPermissions
    IsText IsTextBuilder IsTextConstant IsTextEncoding IsTime IsTransactionType IsWideChar IsXmlAttribute IsXmlAttributeCollection
    IsXmlCData IsXmlComment IsXmlDeclaration IsXmlDocument IsXmlDocumentType IsXmlElement IsXmlNamespaceManager IsXmlNameTable IsXmlNode
    IsXmlNodeList IsXmlProcessingInstruction IsXmlReadOptions IsXmlText IsXmlWriteOptions`,
  Version: 'Build Create Major Minor Revision ToText',
}
