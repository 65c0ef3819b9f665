import type { AlSession } from '../session/al-session.ts'

/** `CodeUnit 50100 Name` of the code that asks. */
export function callerName(s: AlSession): string {
  const [caller] = s.callFrames()
  return caller === undefined ? '' : `${caller.objectKind} ${caller.objectId} ${caller.objectName}`
}
