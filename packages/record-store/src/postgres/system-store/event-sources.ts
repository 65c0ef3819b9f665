import type { StopChannel } from '../../system-store/audit-rows.ts'
import type { EventQuery, EventRow } from '../../system-store/event-log.ts'
import { eventTypes } from './event-cursor.ts'

/** Where lines of the event log come from: SQL for the same columns, and what the filters stand for in it. */
export interface EventSource {
  readonly columns: string
  readonly from: string
  /** Holds for every line of the log. */
  readonly always: string
  /** Holds for every event of one session. */
  readonly ofSession: string
  readonly order: readonly [at: string, uid: string, rank: string]
  readonly fields: Readonly<
    Record<'at' | 'uid' | 'reason' | 'actor' | 'user' | 'instanceId' | 'comment' | 'number', string>
  >
  hasType(parameter: string): string
  canAnswer(query: EventQuery): boolean
}

const isEnd = 'e."Event Type" in (1, 3, 4)'
const typeNames = `(array['Logon', 'Logoff', 'Start', 'Stop', 'Close'])[e."Event Type" + 1]`

/**
 * Session Event, joined with why the session ended and who asked for it. In the log a Logoff or Stop with a Close beside it is left out:
 * an imposed end is one line there.
 */
export const tableEvents: EventSource = {
  columns: `e."Event Type" as rank, e."Event Datetime" as at, e."Session Unique ID" as uid, e."Session ID" as number,
    e."Server Instance ID" as "instanceId", coalesce(s.instance_name, i."Server Instance Name", '') as "instanceName",
    e."User ID" as "userName", e."User SID" as "userSid", coalesce(s.client_type, e."Client Type") as "clientType",
    e."Client Computer Name" as "clientHost", s.company as company, e."Comment" as comment,
    case when ${isEnd} then s.reason end as reason,
    case when ${isEnd} then o.channel end as channel,
    case when ${isEnd} then o.actor_name end as "actorName", o.actor_sid as "actorSid", o.actor_session_number as "actorNumber",
    case when ${isEnd} then s.operation_id end as "operationId",
    case when ${isEnd} then s.login_at else e."Event Datetime" end as "loginAt",
    case when ${isEnd} then s.rolled_back end as "rolledBack"`,
  from: `"Session Event" e
    left join alcove.session_end s on s.uid = e."Session Unique ID"
    left join alcove.stop_operation o on o.operation_id = s.operation_id
    left join "Server Instance" i on i."Server Instance ID" = e."Server Instance ID"`,
  always: 'not e."$hasClose"',
  ofSession: 'true',
  order: ['e."Event Datetime"', 'e."Session Unique ID"', 'e."Event Type"'],
  fields: {
    at: 'e."Event Datetime"',
    uid: 'e."Session Unique ID"',
    reason: `${isEnd} and s.reason`,
    actor: `${isEnd} and o.actor_name`,
    user: 'e."User ID"',
    instanceId: 'e."Server Instance ID"',
    comment: 'e."Comment"',
    number: 'e."Session ID"',
  },
  hasType: (parameter) => `${typeNames} = any(${parameter}::text[])`,
  canAnswer: ({ types }) => types === undefined || types.some((type) => type !== 'Stop requested'),
}

const target = `(select *, uid::uuid as guid from alcove.stop_target
    where case when stage in ('expired', 'unknown') then uid ~* '^[0-9a-f-]{36}$' else false end)`

const isLastOfItsSession = `not exists (select from alcove.stop_target n where n.uid = t.uid and n.stage in ('expired', 'unknown')
    and (n.requested_at, n.operation_id) > (t.requested_at, t.operation_id))`

/** Stops that were asked for and did not complete; of several for one session, the last. */
export const stopRequests: EventSource = {
  columns: `5 as rank, t.requested_at as at, t.guid as uid, t.number as number, t.instance_id as "instanceId",
    coalesce(i."Server Instance Name", '') as "instanceName", coalesce(e."User ID", '') as "userName",
    coalesce(e."User SID", '00000000-0000-0000-0000-000000000000') as "userSid", coalesce(e."Client Type", 8) as "clientType",
    coalesce(e."Client Computer Name", '') as "clientHost", null as company, o.comment as comment, null as reason,
    o.channel as channel, o.actor_name as "actorName", o.actor_sid as "actorSid", o.actor_session_number as "actorNumber",
    o.operation_id as "operationId", e."Event Datetime" as "loginAt", null::json as "rolledBack"`,
  from: `${target} t
    join alcove.stop_operation o on o.operation_id = t.operation_id
    left join "Session Event" e on e."Session Unique ID" = t.guid and e."Event Type" in (0, 2)
    left join "Server Instance" i on i."Server Instance ID" = t.instance_id`,
  always: isLastOfItsSession,
  ofSession: isLastOfItsSession,
  order: ['t.requested_at', 't.guid', '5::int'],
  fields: {
    at: 't.requested_at',
    uid: 't.guid',
    reason: 'null',
    actor: 'o.actor_name',
    user: `coalesce(e."User ID", '')`,
    instanceId: 't.instance_id',
    comment: 'o.comment',
    number: 't.number',
  },
  hasType: (parameter) => `'Stop requested' = any(${parameter}::text[])`,
  canAnswer: ({ types, reasons }) => reasons === undefined && (types === undefined || types.includes('Stop requested')),
}

/** Conditions joined by `and`, with the parameters they use. */
export class Conditions {
  readonly values: unknown[] = []
  readonly #parts: string[]

  constructor(first: string) {
    this.#parts = [first]
  }

  get sql(): string {
    return this.#parts.map((part) => `(${part})`).join(' and ')
  }

  add(condition: string): void {
    this.#parts.push(condition)
  }

  parameter(value: unknown): string {
    return `$${this.values.push(value)}`
  }
}

/** Finds the text anywhere; nothing in it is a wildcard. */
export function likePattern(text: string): string {
  return `%${text.replaceAll('\0', '').replaceAll(/[\\%_]/g, '\\$&')}%`
}

interface EventRecord {
  rank: number
  at: Date
  uid: string
  number: number
  instanceId: number
  instanceName: string
  userName: string
  userSid: string
  clientType: number
  clientHost: string
  company: string | null
  comment: string
  reason: string | null
  channel: StopChannel | null
  actorName: string | null
  actorSid: string | null
  actorNumber: number | null
  operationId: string | null
  loginAt: Date | null
  rolledBack: { table: string; rows: number }[] | null
}

export function eventOf(record: EventRecord): EventRow {
  const type = eventTypes[record.rank] ?? 'Close'
  return {
    eventId: `${record.uid}.${type.toLowerCase()}`,
    type,
    at: record.at,
    uid: record.uid,
    number: record.number,
    instanceId: record.instanceId,
    instanceName: record.instanceName,
    userName: record.userName,
    userSid: record.userSid,
    clientType: record.clientType,
    clientHost: record.clientHost,
    company: record.company ?? undefined,
    comment: record.comment,
    reason: record.reason ?? undefined,
    channel: record.channel ?? undefined,
    actor:
      record.actorName === null
        ? undefined
        : {
            name: record.actorName,
            sid: record.actorSid === null || record.actorSid === '' ? undefined : record.actorSid,
            sessionNumber: record.actorNumber ?? undefined,
          },
    operationId: record.operationId ?? undefined,
    loginAt: record.loginAt ?? undefined,
    rolledBack: record.rolledBack ?? undefined,
  }
}
