import type { EndedSessionRow, EventLog } from '../../system-store/event-log.ts'
import type { Database } from './database.ts'

export function endedSessions(database: Database): Pick<EventLog, 'endedSession' | 'endedByNumber'> {
  return {
    async endedSession(uid) {
      if (!isGuid(uid)) return undefined
      const record = await database.first<EndRecord>('select * from alcove.session_end where uid = $1', [uid])
      return record && endedSessionRow(record)
    },

    async endedByNumber(instanceId, number, limit) {
      const records = await database.rows<EndRecord>(
        'select * from alcove.session_end where instance_id = $1 and number = $2 order by ended_at desc limit $3',
        [instanceId, number, limit],
      )
      return records.map(endedSessionRow)
    },
  }
}

/** Asking PostgreSQL for a uuid that is none is an error there. */
export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}

interface EndRecord {
  uid: string
  number: number
  instance_id: number
  instance_name: string
  computer_name: string
  user_sid: string
  user_name: string
  client_type: number
  client_computer: string
  database_name: string
  login_at: Date
  ended_at: Date
  reason: string
  comment: string
  company: string
  operation_id: string | null
  rolled_back: { table: string; rows: number }[] | null
  last_position: unknown
}

function endedSessionRow(record: EndRecord): EndedSessionRow {
  return {
    start: {
      uid: record.uid,
      number: record.number,
      instanceId: record.instance_id,
      instanceName: record.instance_name,
      computerName: record.computer_name,
      userSid: record.user_sid,
      userName: record.user_name,
      clientType: record.client_type,
      clientComputer: record.client_computer,
      databaseName: record.database_name,
      loginAt: record.login_at,
    },
    endedAt: record.ended_at,
    reason: record.reason,
    comment: record.comment,
    company: record.company,
    operationId: record.operation_id ?? undefined,
    rolledBack: record.rolled_back ?? undefined,
    lastPosition: record.last_position ?? undefined,
  }
}
