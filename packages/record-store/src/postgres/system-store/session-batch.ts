import type { StopOperationRow } from '../../system-store/audit-rows.ts'
import type { SessionEnd, SessionStart } from '../../system-store/session-rows.ts'
import { columns } from './column-text.ts'
import { eventClientType, eventType, eventsOf, storable, storableJson } from './event-types.ts'
import { OperationBatch, operationSql } from './operation-batch.ts'
import type { SessionChange } from './session-writer.ts'

/** The batch may have been committed just before its connection was lost, so rows that are there already stay. */
export type Sending = 'first' | 'again'

/**
 * One statement, and so one transaction, for a whole batch of one instance. Its parts see the database as it was before, which is why a
 * session that starts and ends in the same batch never goes through Active Session.
 */
export function batchStatement(changes: readonly [SessionChange, ...SessionChange[]], sending: Sending) {
  const batch = new Batch()
  const starting = new Map<string, SessionStart>()
  const operations = new Map<string, StopOperationRow>()
  for (const { kind, row } of changes) {
    switch (kind) {
      case 'start':
        batch.addStartEvent(row)
        starting.set(row.uid, row)
        break
      case 'end':
        batch.addEndEvents(row)
        batch.addEnd(row)
        if (!starting.delete(row.start.uid)) batch.addGone(row.start)
        for (const operation of row.operations) operations.set(operation.operationId, operation)
        break
      case 'operation':
        operations.set(row.operationId, row)
    }
  }
  for (const row of starting.values()) batch.addActive(row)
  for (const row of operations.values()) batch.operations.add(row)
  const { instanceId, instanceName, computerName, databaseName } = firstStart(changes) ?? noInstance
  const values = [instanceId, storable(instanceName), storable(computerName), storable(databaseName), ...batch.arrays]
  return { ...statements[sending], values }
}

/** For a batch of nothing but operations. */
const noInstance = { instanceId: 0, instanceName: '', computerName: '', databaseName: '' }

/** May the two share a batch? What belongs to the instance is sent once for all its rows. */
export function isSameInstance(one: SessionStart | undefined, other: SessionStart | undefined): boolean {
  if (one === undefined || other === undefined) return true
  return (
    one.instanceId === other.instanceId &&
    one.instanceName === other.instanceName &&
    one.computerName === other.computerName &&
    one.databaseName === other.databaseName
  )
}

/** The session of the change, if it is one of a session. */
export function startOf({ kind, row }: SessionChange): SessionStart | undefined {
  if (kind === 'operation') return undefined
  return kind === 'start' ? row : row.start
}

function firstStart(changes: readonly SessionChange[]): SessionStart | undefined {
  for (const change of changes) {
    const start = startOf(change)
    if (start !== undefined) return start
  }
  return undefined
}

const statements = {
  first: { name: 'alcove-sessions', text: batchSql('') },
  // Looking for rows that are there already costs the database a quarter of its time.
  again: { name: 'alcove-sessions-again', text: batchSql('on conflict do nothing') },
} as const satisfies Record<Sending, { readonly name: string; readonly text: string }>

function batchSql(onConflict: string): string {
  return `
with new_active as (
  insert into "Active Session" ("Server Instance ID", "Server Instance Name", "Server Computer Name", "Database Name", "User SID",
    "Session ID", "User ID", "Client Type", "Client Computer Name", "Login Datetime", "Session Unique ID")
  select $1::int, $2::text, $3::text, $4::text, * from unnest($5::uuid[], $6::int[], $7::text[], $8::int[], $9::text[],
    $10::timestamptz[], $11::uuid[])
  ${onConflict}
), new_events as (
  insert into "Session Event" ("Server Instance ID", "Database Name", "User SID", "Session ID", "Event Type", "Event Datetime",
    "Client Type", "Client Computer Name", "User ID", "Comment", "Session Unique ID", "$hasClose")
  select $1::int, $4::text, * from unnest($12::uuid[], $13::int[], $14::int[], $15::timestamptz[], $16::int[], $17::text[], $18::text[],
    $19::text[], $20::uuid[], $21::bool[])
  ${onConflict}
), gone as (
  delete from "Active Session" a using unnest($22::int[], $23::uuid[]) g (number, uid)
  where a."Server Instance ID" = $1::int and a."Session ID" = g.number and a."Session Unique ID" = g.uid
), ${operationSql(38)}
insert into alcove.session_end (instance_id, instance_name, computer_name, database_name, uid, number, user_sid, user_name, client_type,
  client_computer, login_at, ended_at, reason, comment, company, operation_id, rolled_back, last_position)
select $1::int, $2::text, $3::text, $4::text, * from unnest($24::uuid[], $25::int[], $26::uuid[], $27::text[], $28::int[], $29::text[],
  $30::timestamptz[], $31::timestamptz[], $32::text[], $33::text[], $34::text[], $35::text[], $36::json[], $37::json[])
${onConflict}`
}

/** The columns of the tables, one array for each, as unnest wants them. */
class Batch {
  readonly #active = columns(7)
  readonly #events = columns(10)
  readonly #gone = columns(2)
  readonly #ends = columns(14)
  readonly operations = new OperationBatch()

  get arrays(): string[] {
    const own = [...this.#active, ...this.#events, ...this.#gone, ...this.#ends].map((column) => column.array)
    return [...own, ...this.operations.arrays]
  }

  addActive(row: SessionStart): void {
    const [sid, number, user, type, computer, loginAt, uid] = this.#active
    sid.plain(row.userSid)
    number.plain(row.number)
    user.quoted(storable(row.userName))
    type.plain(row.clientType)
    computer.quoted(storable(row.clientComputer))
    loginAt.moment(row.loginAt)
    uid.plain(row.uid)
  }

  addStartEvent(row: SessionStart): void {
    const types = eventsOf(row)
    if (types !== undefined) this.#addEvent(row, types.start, row.loginAt, '', false)
  }

  addEndEvents(row: SessionEnd): void {
    const types = eventsOf(row.start)
    if (types === undefined) return
    const at = endTime(row)
    this.#addEvent(row.start, types.end, at, row.comment, row.imposed)
    if (row.imposed) this.#addEvent(row.start, eventType.close, at, row.comment, false)
  }

  addGone(row: SessionStart): void {
    const [number, uid] = this.#gone
    number.plain(row.number)
    uid.plain(row.uid)
  }

  addEnd(row: SessionEnd): void {
    const { start } = row
    const [uid, number, sid, user, type, computer, loginAt, endedAt, ...rest] = this.#ends
    const [reason, comment, company, operation, rolledBack, lastPosition] = rest
    uid.plain(start.uid)
    number.plain(start.number)
    sid.plain(start.userSid)
    user.quoted(storable(start.userName))
    type.plain(start.clientType)
    computer.quoted(storable(start.clientComputer))
    loginAt.moment(start.loginAt)
    endedAt.moment(endTime(row))
    reason.quoted(row.reason)
    comment.quoted(storable(row.comment))
    company.quoted(storable(row.company))
    operation.quoted(row.operationId)
    rolledBack.quoted(storableJson(row.rolledBack))
    lastPosition.quoted(storableJson(row.lastPosition))
  }

  #addEvent(row: SessionStart, eventNumber: number, at: Date, text: string, hasClose: boolean): void {
    const [sid, number, type, happenedAt, clientType, computer, user, comment, uid, close] = this.#events
    sid.plain(row.userSid)
    number.plain(row.number)
    type.plain(eventNumber)
    happenedAt.moment(at)
    clientType.plain(eventClientType(row.clientType))
    computer.quoted(storable(row.clientComputer))
    user.quoted(storable(row.userName))
    comment.quoted(storable(text))
    uid.plain(row.uid)
    close.plain(hasClose)
  }
}

/** Event times never run backwards within a session, even when the clock does (C-43). */
function endTime({ start, endedAt }: SessionEnd): Date {
  return endedAt < start.loginAt ? start.loginAt : endedAt
}
