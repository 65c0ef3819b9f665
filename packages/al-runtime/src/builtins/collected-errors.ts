import type { AlError } from '../errors/al-error.ts'
import { errors } from '../errors/error-texts.ts'
import { raiseOrCollect } from '../runtime/collecting.ts'
import type { AlSession } from '../session/al-session.ts'
import { emptyErrorInfo, type ErrorInfo } from '../values/error-info.ts'
import { AlList } from '../values/list.ts'

/** `Error(info)`: where collectible errors are collected, the code goes on behind it. */
export function ErrorOfInfo(s: AlSession, info: ErrorInfo): void {
  const error = errors.dialog(info.message)
  error.info = info
  raiseOrCollect(s, error)
}

export function HasCollectedErrors(s: AlSession): boolean {
  return s.collectedErrors.length > 0
}

export function GetCollectedErrors(s: AlSession, clear = false): AlList<ErrorInfo> {
  const found = new AlList(s.collectedErrors.map(infoOf))
  if (clear) s.collectedErrors = []
  return found
}

export function ClearCollectedErrors(s: AlSession): void {
  s.collectedErrors = []
}

export function IsCollectingErrors(s: AlSession): boolean {
  return s.collectingScopes > 0
}

export function GetLastErrorObject(s: AlSession): ErrorInfo {
  return s.lastError === undefined ? emptyErrorInfo : infoOf(s.lastError)
}

function infoOf(error: AlError): ErrorInfo {
  return { ...(error.info ?? { ...emptyErrorInfo, message: error.text }), callstack: error.callStack }
}
