import { later, signatures } from './signature.ts'

/** Functions that are called without an owner, or with one of `functionOwners` (`Session.StopSession`, `Database.Commit`). */
export const systemFunctions = [
  ...later('System', 'ExportObjects ImportObjects SetDocumentServiceToken'),
  ...signatures(
    'System',
    `
    Error(message: Text, ...args: Any)
    Error(info: ErrorInfo) = ErrorOfInfo
    Message(message: Text, ...args: Any) | waits
    Confirm(question: Text, default?: Boolean, ...args: Any): Boolean | waits
    StrMenu(options: Text, default?: Integer, instruction?: Text): Integer | waits
    StrSubstNo(format: Text, ...args: Any): Text
    Format(value: Any, length?: Integer, format?: Integer): Text
    Format(value: Any, length: Integer, format: Text): Text
    Evaluate(var variable: Any, text: Text, format?: Integer): Boolean | raises
    Commit() | waits
    GetLastErrorText(excludePersonal?: Boolean): Text
    GetLastErrorCode(): Text
    GetLastErrorCallStack(): Text
    ClearLastError()
    GetLastErrorObject(): ErrorInfo
    HasCollectedErrors(): Boolean
    GetCollectedErrors(clear?: Boolean): List<ErrorInfo>
    ClearCollectedErrors()
    IsCollectingErrors(): Boolean
    Random(max: Integer): Integer
    Randomize(seed?: Integer)
    CreateGuid(): Guid
    CreateSequentialGuid(): Guid
    IsNullGuid(value: Guid): Boolean
    CurrentDateTime(): DateTime
    Today(): Date
    Time(): Time
    WorkDate(date?: Date): Date
    RoundDateTime(value: DateTime, precision?: BigInteger, direction?: Text): DateTime
    CreateDateTime(date: Date, time: Time): DateTime
    DT2Date(value: DateTime): Date
    DaTi2Variant(date: Date, time: Time): Variant
    Variant2Date(value: Variant): Date
    Variant2Time(value: Variant): Time
    DT2Time(value: DateTime): Time
    DMY2Date(day: Integer, month?: Integer, year?: Integer): Date
    DWY2Date(weekday: Integer, week?: Integer, year?: Integer): Date
    Date2DMY(date: Date, what: Integer): Integer
    Date2DWY(date: Date, what: Integer): Integer
    ClosingDate(date: Date): Date
    NormalDate(date: Date): Date
    CalcDate(formula: DateFormula, date?: Date): Date = CalcDateByFormula
    CalcDate(formula: Text, date?: Date): Date
    Abs(number: Integer): Integer = AbsInteger
    Abs(number: BigInteger): BigInteger = AbsBigInteger
    Abs(number: Duration): Duration = AbsDuration
    Abs(number: Decimal): Decimal = AbsDecimal
    Power(number: Decimal, exponent: Decimal): Decimal
    Round(number: Decimal, precision?: Decimal, direction?: Text): Decimal
    ArrayLen(array: AnyArray, dimension?: Integer): Integer
    CompressArray(array: AnyArray): Integer
    CopyArray(target: AnyArray, source: AnyArray, position: Integer, length?: Integer)
    BindSubscription(codeunit: AnyCodeunit): Boolean | raises
    UnbindSubscription(codeunit: AnyCodeunit): Boolean | raises
    Sleep(milliseconds: Duration) | waits
    StartSession(var sessionId: Integer, codeunitId: Integer): Boolean | waits raises
    StartSession(var sessionId: Integer, codeunitId: Integer, company: Text): Boolean | waits raises
    StartSession(var sessionId: Integer, codeunitId: Integer, company: Text, var record: AnyRecord): Boolean | waits raises
    StartSession(var sessionId: Integer, codeunitId: Integer, company: Text, var record: AnyRecord, timeout: Duration): Boolean | waits raises
    StartSession(var sessionId: Integer, codeunitId: Integer, timeout: Duration, company?: Text): Boolean = StartSessionWithTimeout | waits raises
    StartSession(var sessionId: Integer, codeunitId: Integer, timeout: Duration, company: Text, var record: AnyRecord): Boolean = StartSessionWithTimeout | waits raises
    StopSession(sessionId: Integer, comment?: Text): Boolean | waits raises
    IsSessionActive(sessionId: Integer): Boolean | waits
    SessionId(): Integer
    ServiceInstanceId(): Integer
    CurrentClientType(): ClientType
    DefaultClientType(): ClientType
    GuiAllowed(): Boolean
    IsServiceTier(): Boolean
    CurrentExecutionMode(): ExecutionMode
    GetExecutionContext(): ExecutionContext
    GetCurrentModuleExecutionContext(): ExecutionContext
    GetModuleExecutionContext(appId: Guid): ExecutionContext
    ApplicationIdentifier(): Text
    UserId(): Text
    UserSecurityId(): Guid
    CompanyName(): Text
    TenantId(): Text
    SerialNumber(): Text
    ApplicationArea(areas?: Text): Text
    SelectLatestVersion(tableNo?: Integer)
    LastUsedRowVersion(): BigInteger | waits
    MinimumActiveRowVersion(): BigInteger | waits
    IsInWriteTransaction(): Boolean
    LockTimeout(on?: Boolean): Boolean
    LockTimeoutDuration(seconds?: Integer): Integer
    CurrentTransactionType(type?: TransactionType): TransactionType
    LogMessage(eventId: Text, message: Text, verbosity: Verbosity, classification: DataClassification, scope: TelemetryScope, dimensions: TextDictionary) = LogMessageWithDictionary
    LogMessage(eventId: Text, message: Text, verbosity: Verbosity, classification: DataClassification, scope: TelemetryScope, name1: Text, value1: Text, name2?: Text, value2?: Text)
    LogAuditMessage(description: Text, result: Integer, operation: Integer, ...args: Any)
    LogSecurityAudit(...args: Any)
    EnableVerboseTelemetry(on: Boolean, duration: Duration)
    GlobalLanguage(language?: Integer): Integer
    WindowsLanguage(): Integer
    CopyStream(target: OutStream, source: InStream, count?: Integer): Boolean | raises
    SecretStrSubstNo(format: Text, ...secrets: SecretText): SecretText
    Encrypt(text: Text): Text | waits
    Decrypt(text: Text): Text | waits
    EncryptionEnabled(): Boolean
    EncryptionKeyExists(): Boolean
    Hyperlink(address: Text) | waits
  `,
  ),
  ...signatures(
    'System',
    `
    StrLen(text: Text): Integer
    MaxStrLen(text: Text): Integer
    StrPos(text: Text, part: Text): Integer
    CopyStr(text: Text, position: Integer, length?: Integer): Text
    DelStr(text: Text, position: Integer, length?: Integer): Text
    InsStr(text: Text, part: Text, position: Integer): Text
    PadStr(text: Text, length: Integer, filler?: Text): Text
    DelChr(text: Text, where?: Text, which?: Text): Text
    ConvertStr(text: Text, from: Text, to: Text): Text
    SelectStr(number: Integer, text: Text): Text
    UpperCase(text: Text): Text
    LowerCase(text: Text): Text
    IncStr(text: Text, by?: BigInteger): Text
    StrCheckSum(text: Text, weights?: Text, modulus?: Integer): Integer
  `,
  ),
  ...later(
    'System',
    `
    GetUrl GetDocumentUrl GetDotNetType CanLoadType IsNull CaptionClassTranslate CodeCoverageInclude
    CodeCoverageLoad CodeCoverageLog CodeCoverageRefresh CreateEncryptionKey DeleteEncryptionKey ExportEncryptionKey
    ImportEncryptionKey ImportStreamWithUrlAccess
    Upload UploadIntoStream Download DownloadFromStream ViewFromStream TemporaryPath ApplicationPath Shell Yield SetUserPassword ChangeUserPassword CheckLicenseFile
    ImportData ExportData DataFileInformation AlterKey GetDefaultTableConnection HasTableConnection
    RegisterTableConnection SetDefaultTableConnection UnregisterTableConnection SID LogInternalError
    CurrentTransaction FeatureKey TableNo UpgradeSession Beep SendTraceTag
    RelationCaption GetAppConfiguration ReadConsistency IsSandbox StrToArray
    GetSystemIdFromTelemetry LogDataClassification ObjectIdAsText CopyCompany HideSubsequentDialogs
    UploadIntoStream DownloadFromStream Upload Download Exists Erase
  `,
  ),
]

/** `Session.StopSession(…)` and `StopSession(…)` are the same. */
export const functionOwners = [
  'System',
  'Session',
  'Database',
  'Dialog',
  'Text',
  'File',
  'Debugger',
  'Date',
  'Guid',
  'Label',
]
