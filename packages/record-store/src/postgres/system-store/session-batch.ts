import type { SessionEnd, SessionStart } from '../../system-store.ts'
import { eventClientType, eventType, eventsOf, storable, storableJson } from './event-types.ts'
import type { SessionChange } from './session-writer.ts'

/**
 * One statement, and so one transaction, for a whole batch. Its parts see the database as it was before, which is why a session that
 * starts and ends in the same batch never goes through Active Session. `on conflict`: the batch may have been committed
 * just before the connection was lost.
 */
export function batchStatement(changes: readonly SessionChange[]) {
  const active = new Columns(11)
  const events = new Columns(12)
  const gone = new Columns(3)
  const ends = new Columns(18)

  const starting = new Map<string, SessionStart>()
  for (const { kind, row } of changes) {
    if (kind === 'start') {
      addStartEvent(events, row)
      starting.set(row.uid, row)
    } else {
      addEndEvents(events, row)
      addEnd(ends, row)
      if (!starting.delete(row.start.uid)) gone.add(row.start.instanceId, row.start.number, row.start.uid)
    }
  }
  for (const row of starting.values()) addActive(active, row)
  const values = [...active.arrays, ...events.arrays, ...gone.arrays, ...ends.arrays]
  return { name: 'alcove-sessions', text: batchSql, values }
}

const batchSql = `
with new_active as (
  insert into "Active Session" ("User SID", "Server Instance ID", "Session ID", "Server Instance Name", "Server Computer Name", "User ID",
    "Client Type", "Client Computer Name", "Login Datetime", "Database Name", "Session Unique ID")
  select * from unnest($1::uuid[], $2::int[], $3::int[], $4::text[], $5::text[], $6::text[],
    $7::int[], $8::text[], $9::timestamptz[], $10::text[], $11::uuid[])
  on conflict do nothing
), new_events as (
  insert into "Session Event" ("User SID", "Server Instance ID", "Session ID", "Event Type", "Event Datetime", "Client Type", "Database Name",
    "Client Computer Name", "User ID", "Comment", "Session Unique ID", "$hasClose")
  select * from unnest($12::uuid[], $13::int[], $14::int[], $15::int[], $16::timestamptz[], $17::int[], $18::text[],
    $19::text[], $20::text[], $21::text[], $22::uuid[], $23::bool[])
  on conflict do nothing
), gone as (
  delete from "Active Session" a using unnest($24::int[], $25::int[], $26::uuid[]) g (instance, number, uid)
  where a."Server Instance ID" = g.instance and a."Session ID" = g.number and a."Session Unique ID" = g.uid
)
insert into alcove.session_end (uid, number, instance_id, instance_name, computer_name, user_sid, user_name, client_type, client_computer,
  database_name, login_at, ended_at, reason, comment, company, operation_id, rolled_back, last_position)
select * from unnest($27::uuid[], $28::int[], $29::int[], $30::text[], $31::text[], $32::uuid[], $33::text[], $34::int[], $35::text[],
  $36::text[], $37::timestamptz[], $38::timestamptz[], $39::text[], $40::text[], $41::text[], $42::text[], $43::json[], $44::json[])
on conflict do nothing`

/** Rows turned into one array for each column, as unnest wants them. */
class Columns {
  readonly arrays: unknown[][]

  constructor(width: number) {
    this.arrays = Array.from({ length: width }, () => [])
  }

  add(...row: readonly unknown[]): void {
    for (const [index, column] of this.arrays.entries()) column.push(row[index])
  }
}

function addActive(columns: Columns, row: SessionStart): void {
  columns.add(
    row.userSid,
    row.instanceId,
    row.number,
    row.instanceName,
    row.computerName,
    storable(row.userName),
    row.clientType,
    storable(row.clientComputer),
    row.loginAt.toISOString(),
    row.databaseName,
    row.uid,
  )
}

function addStartEvent(columns: Columns, row: SessionStart): void {
  const types = eventsOf(row)
  if (types !== undefined) addEvent(columns, row, types.start, row.loginAt, '', false)
}

function addEndEvents(columns: Columns, row: SessionEnd): void {
  const types = eventsOf(row.start)
  if (types === undefined) return
  const at = endTime(row)
  addEvent(columns, row.start, types.end, at, row.comment, row.imposed)
  if (row.imposed) addEvent(columns, row.start, eventType.close, at, row.comment, false)
}

/** Event times never run backwards within a session, even when the clock does (C-43). */
function endTime({ start, endedAt }: SessionEnd): Date {
  return endedAt < start.loginAt ? start.loginAt : endedAt
}

function addEvent(
  columns: Columns,
  row: SessionStart,
  type: number,
  at: Date,
  comment: string,
  hasClose: boolean,
): void {
  columns.add(
    row.userSid,
    row.instanceId,
    row.number,
    type,
    at.toISOString(),
    eventClientType(row.clientType),
    row.databaseName,
    storable(row.clientComputer),
    storable(row.userName),
    storable(comment),
    row.uid,
    hasClose,
  )
}

function addEnd(columns: Columns, row: SessionEnd): void {
  const { start } = row
  columns.add(
    start.uid,
    start.number,
    start.instanceId,
    start.instanceName,
    start.computerName,
    start.userSid,
    storable(start.userName),
    start.clientType,
    storable(start.clientComputer),
    start.databaseName,
    start.loginAt.toISOString(),
    endTime(row).toISOString(),
    row.reason,
    storable(row.comment),
    storable(row.company),
    row.operationId ?? null,
    storableJson(row.rolledBack),
    storableJson(row.lastPosition),
  )
}
