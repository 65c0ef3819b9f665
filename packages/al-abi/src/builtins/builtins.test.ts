import { expect, it } from 'vitest'
import { builtIns, findBuiltIns, isFunctionOwner } from './catalogue.ts'

it('finds every overload of a built-in by its name in any case', () => {
  const overloads = findBuiltIns('system', 'STARTSESSION')

  expect(overloads.map((overload) => overload.runtimeName)).toContain('StartSessionWithTimeout')
  expect(overloads).toHaveLength(6)
  expect(overloads.every((overload) => overload.raises && overload.waits)).toBe(true)
})

it('keeps overloads that share a runtime name apart by their number of arguments or by argument type', () => {
  expect(findBuiltIns('Text', 'Split').map((overload) => overload.runtimeName)).toEqual([
    'SplitByList',
    'SplitByCharacters',
    'Split',
  ])
})

it('binds what is not built yet loosely', () => {
  const [truncate] = findBuiltIns('Record', 'Truncate')

  expect(truncate).toMatchObject({ stage: 'later', returns: { kind: 'Unsupported', name: 'Record.Truncate' } })
  expect(truncate?.parameters).toBeUndefined()
})

it('names only types that exist', () => {
  const known =
    /^(Any|AnyText|AnyRecord|AnyArray|AnyCodeunit|Field|Element|Key|Value|Keys|Values|Self|None|Boolean|Integer|Byte|Char|BigInteger|Decimal|Duration|Date|Time|DateTime|DateFormula|Guid|Text|Code|List|Dictionary|Unsupported|ClientType|ExecutionMode|ExecutionContext|Verbosity|DataClassification|TelemetryScope|TransactionType|IsolationLevel|RecordId|TextBuilder|BigText|JsonToken|JsonObject|JsonArray|JsonValue|InStream|OutStream|TextEncoding|ErrorInfo|ErrorType|Version|SecretText|DataScope|ModuleInfo|ModuleDependencyInfo|RecordRef|FieldRef|KeyRef|FieldType|FieldClass|Variant)$/
  const kinds = builtIns.flatMap((builtIn) => [
    builtIn.returns.kind,
    ...(builtIn.parameters ?? []).map((parameter) => parameter.type.kind),
  ])

  expect(kinds.filter((kind) => !known.test(kind))).toEqual([])
})

it('takes Session, Database and Dialog as owners of functions', () => {
  expect(['Session', 'DATABASE', 'dialog', 'Customer'].map(isFunctionOwner)).toEqual([true, true, true, false])
})
