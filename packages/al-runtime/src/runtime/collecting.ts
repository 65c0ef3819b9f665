import { AlError } from '../errors/al-error.ts'
import { errors } from '../errors/error-texts.ts'
import type { AlSession } from '../session/al-session.ts'

/**
 * Runs a procedure with `[ErrorBehavior(ErrorBehavior::Collect)]` (al-language.md 8.5). Scopes inside of it join the outermost one, which
 * raises what is left when it ends without an error of its own.
 */
export function collecting(s: AlSession, body: () => unknown): unknown {
  s.collectingScopes++
  let result: unknown
  try {
    result = body()
  } catch (error) {
    leaveScope(s)
    throw error
  }
  if (result instanceof Promise) return settled(s, result)
  endScope(s)
  return result
}

async function settled(s: AlSession, result: Promise<unknown>): Promise<unknown> {
  let value: unknown
  try {
    value = await result
  } catch (error) {
    leaveScope(s)
    throw error
  }
  endScope(s)
  return value
}

function endScope(s: AlSession): void {
  const left = s.collectedErrors
  leaveScope(s)
  const [first, ...others] = left
  if (s.collectingScopes > 0 || first === undefined) return
  if (others.length === 0) throw first
  const combined = errors.severalErrors(first.text)
  combined.frames = first.frames
  throw combined
}

function leaveScope(s: AlSession): void {
  s.collectingScopes--
  if (s.collectingScopes === 0) s.collectedErrors = []
}

/** Keeps the error when it may be collected and somebody collects; raises it otherwise. */
export function raiseOrCollect(s: AlSession, error: AlError): void {
  if (s.collectingScopes === 0 || error.info?.collectible !== true) throw error
  error.frames = s.callFrames()
  s.collectedErrors.push(error)
}
