import { looseOptionTypes, unsupportedTypes } from '@alcove/al-abi'
import { foldName } from '../1-parse/lexer/fold-name.ts'

/** Names of types that are not implemented, by folded name. */
export const unsupportedTypesByKey = byKey(unsupportedTypes)
/** Those that have members, as `PageStyle::Strong`. */
export const looseOptionTypesByKey = byKey(looseOptionTypes)

function byKey(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [foldName(name), name]))
}
