import type { AnyRef } from '../values/variant.ts'
import { evaluate, evaluateOrRaise } from '../format/evaluate.ts'
import type { AlSession } from '../session/al-session.ts'

/** The last error of the session (al-language.md 8.1); success does not clear it. */
export function GetLastErrorText(s: AlSession, _excludePersonal?: boolean): string {
  return s.lastError?.text ?? ''
}

export function GetLastErrorCode(s: AlSession): string {
  return s.lastError?.code ?? ''
}

export function GetLastErrorCallStack(s: AlSession): string {
  return s.lastError?.callStack ?? ''
}

export function ClearLastError(s: AlSession): void {
  s.lastError = undefined
}

/** Leaves the variable unchanged when the text does not fit. */
export function Evaluate(s: AlSession, use: boolean, variable: AnyRef, text: string, format = 0): boolean {
  if (!use) {
    variable.ref.v = evaluateOrRaise(s, text, variable.type, format)
    return true
  }
  const value = evaluateQuietly(s, text, variable, format)
  if (value === undefined) return false
  variable.ref.v = value
  return true
}

/** Texts that are too long raise; used for its value, Evaluate answers false. */
function evaluateQuietly(s: AlSession, text: string, { type }: AnyRef, format: number): unknown {
  try {
    return evaluate(s, text, type, format)
  } catch {
    return undefined
  }
}
