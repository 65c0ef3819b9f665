import { EndReason, EventId, OperationId, SessionUid } from '@alcove/contracts'
import type { EventRow } from '@alcove/contracts'
import type { EventRow as StoredEvent } from '@alcove/record-store'
import type { Viewer } from '../sign-in/viewer.ts'
import { clientTypeOfOrdinal } from './present-client-type.ts'

export function presentEvent(viewer: Viewer, row: StoredEvent): EventRow {
  return {
    eventId: EventId.parse(row.eventId),
    type: row.type,
    at: row.at.toISOString(),
    uid: SessionUid.parse(row.uid),
    number: row.number,
    instance: { id: row.instanceId, name: row.instanceName },
    user: { name: row.userName, sid: row.userSid },
    clientType: clientTypeOfOrdinal(row.clientType),
    clientHost: row.clientHost,
    ...(row.company === undefined ? {} : { company: row.company }),
    comment: row.comment,
    ...(row.reason === undefined ? {} : reasonOf(row.reason)),
    ...(row.channel === undefined ? {} : { channel: row.channel }),
    ...(row.actor === undefined
      ? {}
      : {
          actor: {
            name: row.actor.name,
            ...(row.actor.sessionNumber === undefined ? {} : { sessionNumber: row.actor.sessionNumber }),
            you: row.actor.sid === viewer.user.sid,
          },
        }),
    ...(row.operationId === undefined ? {} : { operationId: OperationId.parse(row.operationId) }),
    ...(row.loginAt === undefined || row.type === 'Logon' || row.type === 'Start'
      ? {}
      : { durationMs: row.at.getTime() - row.loginAt.getTime() }),
    ...(row.rolledBack === undefined ? {} : { rolledBack: [...row.rolledBack] }),
  }
}

function reasonOf(reason: string): { reason?: EndReason } {
  const parsed = EndReason.safeParse(reason)
  return parsed.success ? { reason: parsed.data } : {}
}
