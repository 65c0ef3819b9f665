import { signatures } from './signature.ts'

const toText = `
    ToText(invariant?: Boolean): Text`

/** Methods of Text, Code, Label: `rt.Text.<Name>(s, text, …)`. */
export const textMethods = [
  ...signatures(
    'Text',
    `
    Contains(part: Text): Boolean
    StartsWith(part: Text): Boolean
    EndsWith(part: Text): Boolean
    IndexOf(part: Text, from?: Integer): Integer
    LastIndexOf(part: Text, from?: Integer): Integer
    IndexOfAny(characters: List<Char>, from?: Integer): Integer = IndexOfAnyOfList
    IndexOfAny(characters: Text, from?: Integer): Integer
    Substring(position: Integer, length?: Integer): Text
    Replace(from: Text, to: Text): Text
    Remove(position: Integer, length?: Integer): Text
    Split(separators: List<Text>): List<Text> = SplitByList
    Split(separators: List<Char>): List<Text> = SplitByCharacters
    Split(...separators: Text): List<Text>
    Trim(): Text
    TrimStart(characters?: Text): Text
    TrimEnd(characters?: Text): Text
    PadLeft(length: Integer, filler?: Char): Text
    PadRight(length: Integer, filler?: Char): Text
    ToLower(): Text
    ToUpper(): Text
  `,
  ),
]

export const integerMethods = signatures('Integer', toText)
export const bigIntegerMethods = signatures('BigInteger', toText)
export const decimalMethods = signatures('Decimal', toText)
export const booleanMethods = signatures('Boolean', toText)
export const byteMethods = signatures('Byte', toText)
export const durationMethods = signatures('Duration', toText)
export const guidMethods = signatures(
  'Guid',
  `
    ToText(withDelimiters?: Boolean): Text`,
)

export const dateMethods = signatures(
  'Date',
  `
    Day(): Integer
    Month(): Integer
    Year(): Integer
    DayOfWeek(): Integer
    WeekNo(): Integer
    ${toText}`,
)

export const timeMethods = signatures(
  'Time',
  `
    Hour(): Integer
    Minute(): Integer
    Second(): Integer
    Millisecond(): Integer
    ${toText}`,
)

export const dateTimeMethods = signatures(
  'DateTime',
  `
    Date(): Date
    Time(): Time
    ${toText}`,
)

/** `rt.RecordId.<Name>(s, recordId)`. */
export const recordIdMethods = signatures(
  'RecordId',
  `
    GetRecord(): RecordRef
    TableNo(): Integer
  `,
)

/** `rt.Enum.<Name>(s, ordinal, type)`; `FromInteger(s, value, type)`; the lists take `undefined` as the ordinal when called on the type. */
export const enumMethods = signatures(
  'Enum',
  `
    AsInteger(): Integer
    FromInteger(value: Integer): Self
    Names(): List<Text>
    Ordinals(): List<Integer>
  `,
)

export const variantTypeTests = {
  IsAction: 'Action',
  IsBigInteger: 'BigInteger',
  IsBoolean: 'Boolean',
  IsByte: 'Byte',
  IsChar: 'Char',
  IsCode: 'Code',
  IsCodeunit: 'Codeunit',
  IsDate: 'Date',
  IsDateFormula: 'DateFormula',
  IsDateTime: 'DateTime',
  IsDecimal: 'Decimal',
  IsDictionary: 'Dictionary',
  IsDuration: 'Duration',
  IsEnum: 'Enum',
  IsErrorInfo: 'ErrorInfo',
  IsFieldRef: 'FieldRef',
  IsGuid: 'Guid',
  IsInStream: 'InStream',
  IsInteger: 'Integer',
  IsInterface: 'Interface',
  IsJsonArray: 'JsonArray',
  IsJsonObject: 'JsonObject',
  IsJsonToken: 'JsonToken',
  IsJsonValue: 'JsonValue',
  IsKeyRef: 'KeyRef',
  IsList: 'List',
  IsOption: 'Option',
  IsOutStream: 'OutStream',
  IsRecord: 'Record',
  IsRecordId: 'RecordId',
  IsRecordRef: 'RecordRef',
  IsText: 'Text',
  IsTextBuilder: 'TextBuilder',
  IsTextEncoding: 'TextEncoding',
  IsTime: 'Time',
  IsVersion: 'Version',
  IsWideChar: 'Char',
  IsAutomation: 'Automation',
  IsBinary: 'Binary',
  IsClientType: 'ClientType',
  IsDataClassification: 'DataClassification',
  IsDataClassificationType: 'DataClassification',
  IsDefaultLayout: 'DefaultLayout',
  IsDotNet: 'DotNet',
  IsExecutionMode: 'ExecutionMode',
  IsFile: 'File',
  IsFilterPageBuilder: 'FilterPageBuilder',
  IsHttpClient: 'HttpClient',
  IsHttpContent: 'HttpContent',
  IsHttpHeaders: 'HttpHeaders',
  IsHttpRequestMessage: 'HttpRequestMessage',
  IsHttpResponseMessage: 'HttpResponseMessage',
  IsNotification: 'Notification',
  IsObjectType: 'ObjectType',
  IsPromptMode: 'PromptMode',
  IsReportFormat: 'ReportFormat',
  IsSecretText: 'SecretText',
  IsSecurityFiltering: 'SecurityFiltering',
  IsSessionInformation: 'SessionInformation',
  IsTableConnectionType: 'TableConnectionType',
  IsTestPermissions: 'TestPermissions',
  IsTextConst: 'TextConst',
  IsTextConstant: 'TextConst',
  IsTransactionType: 'TransactionType',
  IsVerbosity: 'Verbosity',
  IsXmlAttribute: 'XmlAttribute',
  IsXmlAttributeCollection: 'XmlAttributeCollection',
  IsXmlCData: 'XmlCData',
  IsXmlComment: 'XmlComment',
  IsXmlDeclaration: 'XmlDeclaration',
  IsXmlDocument: 'XmlDocument',
  IsXmlDocumentType: 'XmlDocumentType',
  IsXmlElement: 'XmlElement',
  IsXmlNamespaceManager: 'XmlNamespaceManager',
  IsXmlNameTable: 'XmlNameTable',
  IsXmlNode: 'XmlNode',
  IsXmlNodeList: 'XmlNodeList',
  IsXmlProcessingInstruction: 'XmlProcessingInstruction',
  IsXmlReadOptions: 'XmlReadOptions',
  IsXmlText: 'XmlText',
  IsXmlWriteOptions: 'XmlWriteOptions',
} as const

export const variantMethods = [
  ...signatures(
    'Variant',
    Object.keys(variantTypeTests)
      .map((name) => `${name}(): Boolean`)
      .join('\n'),
  ),
]
