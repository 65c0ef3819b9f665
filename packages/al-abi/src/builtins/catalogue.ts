import { dictionaryMethods, listMethods } from './collection-methods.ts'
import { companyProperty, moduleDependencyInfoMethods, moduleInfoMethods, navApp } from './app-functions.ts'
import { errorInfoMethods } from './error-info-methods.ts'
import { jsonArrayMethods, jsonObjectMethods, jsonTokenMethods, jsonValueMethods } from './json-methods.ts'
import { objectMethods } from './object-methods.ts'
import { recordMethods } from './record-methods.ts'
import { fieldRefMethods, keyRefMethods, recordRefMethods } from './reference-methods.ts'
import { dialogMethods, sessionInformation, sessionSettingsMethods, taskScheduler } from './session-types.ts'
import type { BuiltIn } from './signature.ts'
import { isolatedStorage, numberSequence } from './storage-functions.ts'
import { functionOwners, systemFunctions } from './system-functions.ts'
import { blobMethods, inStreamMethods, outStreamMethods } from './stream-methods.ts'
import { bigTextMethods, secretTextMethods, textBuilderMethods, versionMethods } from './text-types.ts'
import * as values from './value-methods.ts'

const all: readonly BuiltIn[] = [
  ...systemFunctions,
  ...recordMethods,
  ...recordRefMethods,
  ...fieldRefMethods,
  ...keyRefMethods,
  ...listMethods,
  ...dictionaryMethods,
  ...sessionInformation,
  ...sessionSettingsMethods,
  ...dialogMethods,
  ...taskScheduler,
  ...textBuilderMethods,
  ...bigTextMethods,
  ...versionMethods,
  ...secretTextMethods,
  ...companyProperty,
  ...navApp,
  ...moduleInfoMethods,
  ...moduleDependencyInfoMethods,
  ...isolatedStorage,
  ...numberSequence,
  ...errorInfoMethods,
  ...inStreamMethods,
  ...outStreamMethods,
  ...blobMethods,
  ...jsonTokenMethods,
  ...jsonObjectMethods,
  ...jsonArrayMethods,
  ...jsonValueMethods,
  ...objectMethods,
  ...values.textMethods,
  ...values.integerMethods,
  ...values.bigIntegerMethods,
  ...values.decimalMethods,
  ...values.booleanMethods,
  ...values.byteMethods,
  ...values.durationMethods,
  ...values.guidMethods,
  ...values.dateMethods,
  ...values.timeMethods,
  ...values.dateTimeMethods,
  ...values.recordIdMethods,
  ...values.enumMethods,
  ...values.variantMethods,
]

/** Every built-in, overload by overload. The runtime has `rt[owner][runtimeName]` for each one of stage `thread`. */
export const builtIns = all

const byOwner = new Map<string, Map<string, BuiltIn[]>>()
for (const builtIn of all) {
  const owner = byOwner.get(builtIn.owner.toLowerCase()) ?? new Map<string, BuiltIn[]>()
  byOwner.set(builtIn.owner.toLowerCase(), owner)
  const overloads = owner.get(builtIn.name.toLowerCase()) ?? []
  owner.set(builtIn.name.toLowerCase(), [...overloads, builtIn])
}

/** The overloads of a built-in, by owner and name in any case; empty when there is none. */
export function findBuiltIns(owner: string, name: string): readonly BuiltIn[] {
  return byOwner.get(owner.toLowerCase())?.get(name.toLowerCase()) ?? []
}

const staticOwners = new Set(
  all.filter(({ isStatic }) => isStatic).map(({ owner, name }) => `${owner}.${name}`.toLowerCase()),
)

/** Is it called on the name of a type: `ErrorInfo.Create(…)`? */
export function isStaticBuiltIn(owner: string, name: string): boolean {
  return staticOwners.has(`${owner}.${name}`.toLowerCase())
}

/** May `owner` stand before the dot of a built-in function? */
export function isFunctionOwner(owner: string): boolean {
  return functionOwners.some((name) => name.toLowerCase() === owner.toLowerCase())
}
