import type { AlType } from '@alcove/al-abi'
import { createProgressDialog } from '../builtins/progress-dialog.ts'
import { createSessionSettings } from '../builtins/session-settings.ts'
import { errors } from '../errors/error-texts.ts'
import { AlRecord, createRecord } from '../records/al-record.ts'
import { duplicate, FieldRef, KeyRef, RecordRef } from '../records/references/record-ref.ts'
import type { AlSession } from '../session/al-session.ts'
import { AlArray } from '../values/array.ts'
import { DateFormula } from '../values/date-formula.ts'
import { Decimal } from '../values/decimal.ts'
import { AlDictionary } from '../values/dictionary.ts'
import { emptyErrorInfo } from '../values/error-info.ts'
import { NULL_GUID } from '../values/guid.ts'
import { JsonArray, JsonObject, JsonScalar } from '../values/json/json-node.ts'
import { AlList } from '../values/list.ts'
import { emptyModuleInfo } from '../values/module-info.ts'
import { SecretText } from '../values/secret-text.ts'
import { BlobValue } from '../values/streams/blob-value.ts'
import { InStream } from '../values/streams/in-stream.ts'
import { OutStream } from '../values/streams/out-stream.ts'
import { TextBuilder } from '../values/text-builder.ts'
import { Variant } from '../values/variant.ts'
import { Version } from '../values/version.ts'

/** Values of variables before their first assignment (al-language.md 5.1). */
export function defaultOf(s: AlSession, type: AlType): unknown {
  switch (type.kind) {
    case 'Boolean':
      return false
    case 'Text':
    case 'Code':
    case 'Label':
    case 'RecordId':
    case 'BigText':
      return ''
    case 'BigInteger':
      return 0n
    case 'Decimal':
      return Decimal.ZERO
    case 'Guid':
      return NULL_GUID
    case 'DateFormula':
      return DateFormula.EMPTY
    case 'Variant':
      return Variant.EMPTY
    case 'List':
      return new AlList()
    case 'Dictionary':
      return new AlDictionary()
    case 'Array': {
      const size = type.dimensions.reduce((product, dimension) => product * dimension, 1)
      const blank = () => defaultOf(s, type.of)
      return new AlArray(Array.from({ length: size }, blank), type.dimensions, blank)
    }
    case 'Record':
      return createRecord(s, type.id, type.temporary)
    case 'RecordRef':
      return new RecordRef()
    case 'FieldRef':
      return new FieldRef()
    case 'KeyRef':
      return new KeyRef()
    case 'TextBuilder':
      return new TextBuilder()
    case 'Blob':
      return BlobValue.EMPTY
    case 'ModuleInfo':
    case 'ModuleDependencyInfo':
      return emptyModuleInfo
    case 'Version':
      return Version.EMPTY
    case 'SecretText':
      return SecretText.EMPTY
    case 'ErrorInfo':
      return emptyErrorInfo
    case 'InStream':
      return new InStream()
    case 'OutStream':
      return new OutStream()
    case 'JsonObject':
      return new JsonObject()
    case 'JsonArray':
      return new JsonArray()
    case 'JsonToken':
    case 'JsonValue':
      return JsonScalar.ofNull()
    case 'SessionSettings':
      return createSessionSettings()
    case 'Dialog':
      return createProgressDialog()
    case 'Codeunit':
    case 'Interface':
    case 'Unsupported':
    case 'None':
      return undefined
    default:
      return 0
  }
}

export function copyArray(array: unknown): AlArray {
  const { v, dimensions, blank } = array as AlArray
  return new AlArray(v.map(copyElement), dimensions, blank)
}

export function assignArray(target: unknown, source: unknown): void {
  const to = target as AlArray
  const from = source as AlArray
  const isSame =
    to.dimensions.length === from.dimensions.length && to.dimensions.every((n, i) => n === from.dimensions[i])
  if (!isSame) throw errors.arrayDimensions()
  for (let i = 0; i < to.v.length; i++) {
    const element = from.v[i]
    const own = to.v[i]
    if (own instanceof AlRecord) own.assign(element as AlRecord)
    else to.v[i] = element
  }
}

/** Elements get their defaults in place: references to records in the array stay good. */
export function clearArray(array: unknown): void {
  const { v, blank } = array as AlArray
  for (let i = 0; i < v.length; i++) {
    const element = v[i]
    if (element instanceof AlRecord) element.clear()
    else v[i] = blank()
  }
}

function copyElement(element: unknown): unknown {
  return element instanceof AlRecord ? element.copy() : element
}

/** `rt.C.toVariant`: a value of its own; a temporary record shares its rows. */
export function toVariant(value: unknown, type: AlType): Variant {
  if (value instanceof Variant) return value
  if (value instanceof AlRecord) return new Variant(duplicate(value), type)
  return value instanceof AlArray ? new Variant(copyArray(value), type) : new Variant(value, type)
}
