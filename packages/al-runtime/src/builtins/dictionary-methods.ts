import type { Ref } from '@alcove/al-abi'
import { errors } from '../errors/error-texts.ts'
import type { AlSession } from '../session/al-session.ts'
import type { AlDictionary } from '../values/dictionary.ts'
import { AlList } from '../values/list.ts'

/** Methods of Dictionary (`rt.Dictionary`). */
export function Add(_s: AlSession, dictionary: AlDictionary, use: boolean, key: unknown, value: unknown): boolean {
  if (dictionary.has(key)) {
    if (use) return false
    throw errors.duplicateDictionaryKey()
  }
  dictionary.set(key, value)
  return true
}

export function ContainsKey(_s: AlSession, dictionary: AlDictionary, key: unknown): boolean {
  return dictionary.has(key)
}

export function Count(_s: AlSession, dictionary: AlDictionary): number {
  return dictionary.count
}

export function Get(_s: AlSession, dictionary: AlDictionary, key: unknown): unknown {
  return dictionary.get(key)
}

export function TryGet(_s: AlSession, dictionary: AlDictionary, use: boolean, key: unknown, value: Ref): boolean {
  if (use && !dictionary.has(key)) return false
  value.v = dictionary.get(key)
  return true
}

export function Keys(_s: AlSession, dictionary: AlDictionary): AlList {
  return new AlList(dictionary.keys())
}

export function Values(_s: AlSession, dictionary: AlDictionary): AlList {
  return new AlList(dictionary.values())
}

export function Remove(_s: AlSession, dictionary: AlDictionary, key: unknown): boolean {
  return dictionary.remove(key)
}

// `Set` as a local name would hide the global one.
export { setValue as Set }
function setValue(_s: AlSession, dictionary: AlDictionary, key: unknown, value: unknown): void {
  dictionary.set(key, value)
}

/** Sets a key that exists and hands back what it had. */
export function Exchange(
  _s: AlSession,
  dictionary: AlDictionary,
  use: boolean,
  key: unknown,
  value: unknown,
  previous: Ref,
): boolean {
  if (use && !dictionary.has(key)) return false
  previous.v = dictionary.get(key)
  dictionary.set(key, value)
  return true
}
