/**
 * AL types as data, and how their values look in JavaScript:
 *
 * | AL | JavaScript |
 * |---|---|
 * | Boolean | boolean |
 * | Integer, Byte, Char (UTF-16 unit), Option, Enum (ordinal) | number, always an integer in range |
 * | BigInteger | bigint |
 * | Duration | number, milliseconds |
 * | Decimal | Decimal (al-runtime), immutable |
 * | Text, Code, Label | string |
 * | Date | number: 0 is 0D, else 2 * day + closing, day 1 = 0001-01-01 (proleptic Gregorian) |
 * | Time | number: 0 is 0T, else milliseconds since midnight + 1 |
 * | DateTime | number: 0 is 0DT, else UTC milliseconds since 0001-01-01T00:00Z |
 * | Guid | string, 36 characters, lower case, no braces |
 * | RecordId | string, '' is blank, else its table and key values (al-runtime, record-id.ts) |
 * | DateFormula | DateFormula (al-runtime), immutable |
 * | Variant | Variant (al-runtime): AlType and value |
 * | List, Dictionary | AlList, AlDictionary (al-runtime), shared by assignment |
 * | array | AlArray (al-runtime), copied by assignment |
 * | TextBuilder | TextBuilder (al-runtime), shared by assignment |
 * | BigText | string; methods that change it take a Ref |
 * | JsonToken, JsonObject, JsonArray, JsonValue | a node of a JSON tree (al-runtime), shared by assignment |
 * | InStream, OutStream | InStream, OutStream (al-runtime), shared by assignment |
 * | Blob | BlobValue (al-runtime), immutable; only fields have one |
 * | ErrorInfo | ErrorInfo (al-runtime), immutable |
 * | Version, SecretText | Version, SecretText (al-runtime), immutable |
 * | ModuleInfo, ModuleDependencyInfo | parts of an AppManifest |
 * | RecordRef, FieldRef, KeyRef | RecordRef, FieldRef, KeyRef (al-runtime), shared by assignment |
 * | Record | subclass of AlRecord (al-runtime), one generated class a table |
 * | Codeunit, Interface | instance of the generated class, or undefined before first use |
 */
export type AlType =
  | { readonly kind: SimpleKind }
  | { readonly kind: 'Text' | 'Code'; readonly length: number } // 0 = unbounded
  | { readonly kind: 'Option'; readonly members: readonly string[]; readonly captions?: readonly string[] }
  | { readonly kind: 'Enum'; readonly id: number; readonly name: string }
  | { readonly kind: 'Record'; readonly id: number; readonly temporary: boolean }
  | { readonly kind: 'Codeunit'; readonly id: number }
  | { readonly kind: 'Interface'; readonly name: string }
  | { readonly kind: 'List'; readonly of: AlType }
  | { readonly kind: 'Dictionary'; readonly key: AlType; readonly value: AlType }
  | { readonly kind: 'Array'; readonly of: AlType; readonly dimensions: readonly number[] }
  /** A type that is parsed and bound, but not implemented: every use raises an error that names it. `object`: the page, report … it stands for. */
  | { readonly kind: 'Unsupported'; readonly name: string; readonly object?: SectionedObject }

/** An object whose code stands in its sections. */
export interface SectionedObject {
  readonly kind: 'Page' | 'Report' | 'XmlPort' | 'Query'
  readonly id: number
}

export type SimpleKind =
  | 'Boolean'
  | 'Integer'
  | 'Byte'
  | 'Char'
  | 'BigInteger'
  | 'Decimal'
  | 'Duration'
  | 'Date'
  | 'Time'
  | 'DateTime'
  | 'DateFormula'
  | 'Guid'
  | 'Variant'
  | 'RecordId'
  | 'Label'
  | 'Blob'
  | 'ClientType'
  | 'ExecutionMode'
  | 'ExecutionContext'
  | 'Verbosity'
  | 'DataClassification'
  | 'TelemetryScope'
  | 'TransactionType'
  | 'IsolationLevel'
  | 'ObjectType'
  | 'FieldType'
  | 'FieldClass'
  | 'RecordRef'
  | 'FieldRef'
  | 'KeyRef'
  | 'TextBuilder'
  | 'BigText'
  | 'JsonToken'
  | 'JsonObject'
  | 'JsonArray'
  | 'JsonValue'
  | 'InStream'
  | 'OutStream'
  | 'TextEncoding'
  | 'ErrorInfo'
  | 'ErrorType'
  | 'Version'
  | 'SecretText'
  | 'DataScope'
  | 'ModuleInfo'
  | 'ModuleDependencyInfo'
  | 'SessionSettings'
  | 'Dialog'
  | 'None'

export type AlTypeKind = AlType['kind']
