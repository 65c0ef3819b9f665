import type { AlSession } from '../session/al-session.ts'
import { formatCallStack } from './al-error.ts'

const messages = { RT0012: 'Database lock timed out', RT0028: 'Database deadlock occurred' } as const

/** A lock wait that was lost (sessions.md 7.5), logged where it happens: AL may catch the error. */
export function lockTelemetry(s: AlSession, eventId: keyof typeof messages, tableName: string): void {
  const frames = s.callFrames()
  const caller = frames[0]
  s.host.log({
    eventId,
    level: 'warn',
    message: messages[eventId],
    dimensions: {
      eventId,
      tableName,
      companyName: s.host.identity.company,
      alObjectType: caller?.objectKind ?? '',
      alObjectId: caller?.objectId ?? 0,
      alObjectName: caller?.objectName ?? '',
      alStackTrace: formatCallStack(frames),
      extensionName: caller?.app ?? '',
    },
  })
}
