import { AlError } from '../errors/al-error.ts'
import type { AlSession } from '../session/al-session.ts'
import type { Codeunit } from '../session/codeunit.ts'

/** The instance gets the events that its codeunit subscribes to, until it is unbound or disposed (al-language.md 10). */
export function BindSubscription(s: AlSession, use: boolean, instance: Codeunit): boolean {
  const problem = !isManual(s, instance)
    ? notManual(s, instance)
    : s.bindings.includes(instance)
      ? new AlError(`The codeunit instance ${nameOf(s, instance)} has already been bound.`)
      : undefined
  if (problem) return refuse(use, problem)
  s.bindings = [...s.bindings, instance]
  return true
}

/** True for every manual instance, bound or not. */
export function UnbindSubscription(s: AlSession, use: boolean, instance: Codeunit): boolean {
  if (!isManual(s, instance)) return refuse(use, notManual(s, instance))
  s.bindings = s.bindings.filter((bound) => bound !== instance)
  return true
}

function refuse(use: boolean, problem: AlError): false {
  if (use) return false
  throw problem
}

function isManual(s: AlSession, { objectId }: Codeunit): boolean {
  return s.image.codeunit(objectId)?.metadata.manualBinding === true
}

function notManual(s: AlSession, instance: Codeunit): AlError {
  return new AlError(
    `The codeunit ${nameOf(s, instance)} cannot be bound or unbound: its property EventSubscriberInstance is not Manual.`,
  )
}

function nameOf(s: AlSession, { objectId }: Codeunit): string {
  return s.image.codeunit(objectId)?.name ?? String(objectId)
}
