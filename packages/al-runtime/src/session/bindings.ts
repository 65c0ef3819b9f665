import { AlArray } from '../values/array.ts'
import { Variant } from '../values/variant.ts'
import type { AlSession } from './al-session.ts'
import { Codeunit } from './codeunit.ts'

/**
 * Ends the bindings of an instance that nobody holds any more, and of those that only its globals hold. An instance that has been assigned somewhere
 * else stays bound until UnbindSubscription or the end of the session: nobody counts who holds it.
 */
export function releaseBindings(s: AlSession, instance: unknown): void {
  if (s.bindings.length === 0) return
  const gone = new Set<Codeunit>()
  collect(s, instance, gone)
  s.bindings = s.bindings.filter((bound) => !gone.has(bound))
}

function collect(s: AlSession, held: unknown, gone: Set<Codeunit>): void {
  if (held instanceof AlArray) return held.v.forEach((element) => collect(s, element, gone))
  if (!(held instanceof Codeunit) || held.isShared || gone.has(held) || s.singleInstances.get(held.objectId) === held)
    return
  gone.add(held)
  for (const global of Object.values(held)) collect(s, isRef(global) ? global.v : global, gone)
}

/** A global that is passed as `var` somewhere is held in a Ref. */
function isRef(value: unknown): value is { readonly v: unknown } {
  return typeof value === 'object' && value !== null && 'v' in value && !(value instanceof AlArray)
}

/** `rt.release` */
export function release(s: AlSession, values: readonly unknown[]): void {
  if (s.bindings.length > 0) for (const value of values) releaseBindings(s, value)
}

/** `rt.share` */
export function share<T>(value: T): T {
  const held: unknown = value instanceof Variant ? value.value : value
  if (held instanceof Codeunit) held.isShared = true
  return value
}

/** Does `work`, after which nobody holds the instance. */
export function whileHeld<T>(s: AlSession, instance: Codeunit, work: () => T | Promise<T>): T | Promise<T> {
  let result: T | Promise<T>
  try {
    result = work()
  } catch (error) {
    releaseBindings(s, instance)
    throw error
  }
  if (result instanceof Promise) return result.finally(() => releaseBindings(s, instance))
  releaseBindings(s, instance)
  return result
}
