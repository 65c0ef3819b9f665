import type { RuntimeAbi } from '@alcove/al-abi'
import { CompanyProperty, ModuleDependencyInfoMethods, ModuleInfoMethods, NavApp } from '../builtins/app-functions.ts'
import * as BigText from '../builtins/big-text-methods.ts'
import * as Dictionary from '../builtins/dictionary-methods.ts'
import * as List from '../builtins/list-methods.ts'
import * as Dialog from '../builtins/progress-dialog.ts'
import { ErrorInfoMethods } from '../builtins/error-info-methods.ts'
import * as IsolatedStorage from '../builtins/isolated-storage-functions.ts'
import * as NumberSequence from '../builtins/number-sequence-functions.ts'
import { JsonArrayMethods } from '../builtins/json/array-methods.ts'
import { JsonObjectMethods } from '../builtins/json/object-methods.ts'
import { JsonTokenMethods } from '../builtins/json/token-methods.ts'
import { JsonValueMethods } from '../builtins/json/value-methods.ts'
import { SecretTextMethods } from '../builtins/secret-text-methods.ts'
import { SessionInformation } from '../builtins/session-functions.ts'
import * as SessionSettings from '../builtins/session-settings.ts'
import * as Blob from '../builtins/streams/blob-methods.ts'
import * as InStream from '../builtins/streams/in-stream-methods.ts'
import * as OutStream from '../builtins/streams/out-stream-methods.ts'
import { System } from '../builtins/system.ts'
import * as TextBuilder from '../builtins/text-builder-methods.ts'
import * as Text from '../builtins/text-methods.ts'
import { VersionMethods } from '../builtins/version-methods.ts'
import * as values from '../builtins/value-methods.ts'
import { errors } from '../errors/error-texts.ts'
import { AlRecord, createRecord } from '../records/al-record.ts'
import { fieldInTime, wholeRow, withFields } from '../records/in-part/load-in-time.ts'
import { readsInPart } from '../records/in-part/reads-in-part.ts'
import { recordIdMethods } from '../records/record-id-methods.ts'
import { recordMethods } from '../records/record-methods.ts'
import { fieldRefMethods } from '../records/references/field-ref-methods.ts'
import { keyRefMethods } from '../records/references/key-ref-methods.ts'
import { recordRefMethods } from '../records/references/record-ref-methods.ts'
import { Codeunit } from '../session/codeunit.ts'
import { release, share } from '../session/bindings.ts'
import { Decimal } from '../values/decimal.ts'
import { box, ref, refVia } from '../values/refs.ts'
import { any, anyRef, type Variant } from '../values/variant.ts'
import { arithmetic, conversions } from './arithmetic.ts'
import { caught, errorExpected, tryFunction } from './catch-sites.ts'
import { collecting } from './collecting.ts'
import { withCommitBehavior } from './commit-behavior.ts'
import { assignArray, clearArray, copyArray, defaultOf } from './default-values.ts'
import { asType, enumInterface, isType, noInterface } from './interfaces.ts'
import { runCodeunit, runInstance } from '../testing/run-in-test.ts'
import { codeunit } from './run-codeunit.ts'

function listChanged(): never {
  throw errors.listChanged()
}

function notImplemented(name: string): never {
  throw errors.notImplemented(name)
}

/**
 * The `rt` of generated code: RuntimeAbi plus the built-ins by owner. Sessions arrive as SessionAbi and are AlSessions: the compiler only
 * passes on what openSession made.
 */
export const runtime = {
  C: conversions,
  A: arithmetic,
  Codeunit,
  /** Base class of tables, and owner of the record methods. */
  Record: Object.assign(AlRecord, recordMethods),
  InPart: readsInPart,
  fieldInTime,
  wholeRow,
  withFields,
  decimal: Decimal.fromString,
  defaultOf,
  record: createRecord,
  codeunit,
  any,
  anyRef,
  box,
  ref,
  refVia,
  copyRecord: (record: AlRecord, temporary?: boolean) => record.copy(temporary),
  assignRecord: (target: AlRecord, source: AlRecord) => target.assign(source),
  clearRecord: (record: AlRecord) => record.clear(),
  copySettings: (settings: SessionSettings.Settings) => ({ ...settings }),
  copyArray,
  assignArray,
  clearArray,
  listChanged,
  isType,
  asType,
  enumInterface,
  noInterface,
  tryFunction,
  withCommitBehavior,
  caught,
  collecting,
  errorExpected,
  runCodeunit,
  runInstance,
  share,
  release,
  notImplemented,
  System,
  Text,
  TextBuilder,
  BigText,
  ErrorInfo: ErrorInfoMethods,
  Version: VersionMethods,
  CompanyProperty,
  NavApp,
  ModuleInfo: ModuleInfoMethods,
  ModuleDependencyInfo: ModuleDependencyInfoMethods,
  IsolatedStorage,
  NumberSequence,
  SecretText: SecretTextMethods,
  Blob,
  InStream,
  OutStream,
  JsonToken: JsonTokenMethods,
  JsonObject: JsonObjectMethods,
  JsonArray: JsonArrayMethods,
  JsonValue: JsonValueMethods,
  List,
  Dictionary,
  Dialog,
  SessionInformation,
  SessionSettings,
  Integer: values.Integer,
  BigInteger: values.BigInteger,
  Decimal: values.Decimal,
  Boolean: values.Boolean,
  Byte: values.Byte,
  Duration: values.Duration,
  Guid: values.Guid,
  Date: values.Date,
  Time: values.Time,
  DateTime: values.DateTime,
  RecordId: recordIdMethods,
  RecordRef: recordRefMethods,
  FieldRef: fieldRefMethods,
  KeyRef: keyRefMethods,
  Enum: values.Enum,
  Variant: values.VariantTests,
}

/** Generated code sees opaque sessions and records; only their types differ from the real ones. */
type Opaque<T> = T extends (...args: never) => infer R ? (...args: never) => R : T
runtime satisfies { readonly [K in keyof RuntimeAbi<Decimal, Variant>]: Opaque<RuntimeAbi<Decimal, Variant>[K]> }
