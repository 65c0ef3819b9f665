import type { AlError } from '../errors/al-error.ts'
import { errors } from '../errors/error-texts.ts'
import type { AlSession } from '../session/al-session.ts'
import { framesAt } from '../session/frame-stack.ts'
import { caughtError } from './catch-error.ts'

/** A TryFunction called for its value (al-language.md 8.3): database changes stay. */
export function tryFunction(s: AlSession, depth: number, body: () => unknown): boolean | Promise<boolean> {
  const outer = s.tryFrame
  s.enterTry()
  s.tryFrame = framesAt(depth)
  let result: unknown
  try {
    result = body()
  } catch (thrown) {
    return failedTry(s, depth, thrown, outer)
  }
  if (result instanceof Promise) return settleTry(s, depth, result, outer)
  endTry(s, outer)
  return true
}

async function settleTry(s: AlSession, depth: number, result: Promise<unknown>, outer: number): Promise<boolean> {
  try {
    await result
  } catch (thrown) {
    return failedTry(s, depth, thrown, outer)
  }
  endTry(s, outer)
  return true
}

function endTry(s: AlSession, outer: number): void {
  s.leaveTry()
  s.tryFrame = outer
}

function failedTry(s: AlSession, depth: number, thrown: unknown, outer: number): false {
  endTry(s, outer)
  const error = caughtError(s, thrown)
  if (error.passesTryFunction) {
    error.passesTryFunction = false
    throw error
  }
  keep(s, error, depth)
  return false
}

/** `asserterror` has caught something: everything since the last commit is rolled back. */
export function caught(s: AlSession, thrown: unknown, depth: number): void | Promise<void> {
  keep(s, caughtError(s, thrown), depth)
  if (s.host.store.inTransaction) return s.rollback()
}

export function errorExpected(_s: AlSession): never {
  throw errors.errorExpected()
}

export function keep(s: AlSession, error: AlError, depth: number): void {
  s.lastError = error
  s.fiber.leave(depth)
}
