import { later, signatures } from './signature.ts'

/** What a JSON value is made of, besides the four JSON types. An Option or Enum goes as Integer. */
const kinds = [
  'Boolean',
  'Byte',
  'Char',
  'Integer',
  'BigInteger',
  'Decimal',
  'Duration',
  'Date',
  'Time',
  'DateTime',
  'Text',
] as const
const tokens = ['JsonToken', 'JsonObject', 'JsonArray', 'JsonValue'] as const

/** One line an overload: `rt.JsonArray.AddInteger`, …; `AddToken` for all JSON types. */
function everyKind(name: string, before: string, rest: string): string {
  return [
    ...kinds.map((kind) => `${name}(${before}value: ${kind})${rest.replace('#', `${name}${kind}`)}`),
    ...tokens.map((token) => `${name}(${before}value: ${token})${rest.replace('#', `${name}Token`)}`),
  ].join('\n')
}

function getters(key: string): string {
  const scalars = kinds.map((kind) => `Get${kind}(${key}, defaultIfNotFound?: Boolean): ${kind}`)
  return [
    ...scalars,
    `GetOption(${key}, defaultIfNotFound?: Boolean): Integer`,
    `GetArray(${key}, defaultIfNotFound?: Boolean): JsonArray`,
    `GetObject(${key}, defaultIfNotFound?: Boolean): JsonObject`,
  ].join('\n')
}

/** A copy is a token, whatever was copied: programs say `Copy := Source.Clone().AsObject()`. */
const common = `
    Clone(): JsonToken
    Path(): Text
    ReadFrom(text: Text): Boolean | raises ref
    ReadFrom(stream: InStream): Boolean = ReadFromStream | raises ref
    SelectToken(path: Text, var result: JsonToken): Boolean | raises
    SelectTokens(path: Text, var result: List<JsonToken>): Boolean | raises
    WriteTo(var text: Text): Boolean | raises
    WriteTo(stream: OutStream): Boolean = WriteToStream | raises`

const yaml = 'ReadFromYaml WriteToYaml'

export const jsonObjectMethods = [
  ...signatures(
    'JsonObject',
    `
    ${everyKind('Add', 'key: Text, ', ': Boolean = # | raises')}
    ${everyKind('Replace', 'key: Text, ', ': Boolean = # | raises')}
    ${getters('key: Text')}
    AsToken(): JsonToken
    Contains(key: Text): Boolean
    Get(key: Text, var result: JsonToken): Boolean | raises
    Keys(): List<Text>
    Remove(key: Text): Boolean | raises
    Values(): List<JsonToken>
    WriteWithSecretsTo(secrets: SecretDictionary, var result: SecretText): Boolean = WriteWithManySecretsTo | raises
    WriteWithSecretsTo(path: Text, secret: SecretText, var result: SecretText): Boolean | raises
    ${common}
  `,
  ),
  ...later('JsonObject', yaml),
]

export const jsonArrayMethods = [
  ...signatures(
    'JsonArray',
    `
    ${everyKind('Add', '', ' = #')}
    ${everyKind('IndexOf', '', ': Integer = #')}
    ${everyKind('Insert', 'index: Integer, ', ': Boolean = # | raises')}
    ${everyKind('Set', 'index: Integer, ', ': Boolean = # | raises')}
    ${getters('index: Integer')}
    AsToken(): JsonToken
    Count(): Integer
    Get(index: Integer, var result: JsonToken): Boolean | raises
    RemoveAt(index: Integer): Boolean | raises
    ${common}
  `,
  ),
  ...later('JsonArray', yaml),
]

export const jsonTokenMethods = [
  ...signatures(
    'JsonToken',
    `
    AsArray(): JsonArray
    AsObject(): JsonObject
    AsValue(): JsonValue
    IsArray(): Boolean
    IsObject(): Boolean
    IsValue(): Boolean
    ${common}
  `,
  ),
  ...later('JsonToken', yaml),
]

export const jsonValueMethods = [
  ...signatures(
    'JsonValue',
    `
    ${kinds.map((kind) => `As${kind}(): ${kind}`).join('\n')}
    AsCode(): Code
    AsOption(): Integer
    AsToken(): JsonToken
    IsNull(): Boolean
    IsUndefined(): Boolean
    ${kinds.map((kind) => `SetValue(value: ${kind}) = SetValue${kind} | ref`).join('\n')}
    SetValueToNull() | ref
    SetValueToUndefined() | ref
    ${common}
  `,
  ),
  ...later('JsonValue', yaml),
]
