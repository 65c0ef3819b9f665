import type { StopOperationRow, StopTargetRow } from '../../system-store/audit-rows.ts'
import { columns } from './column-text.ts'
import { storable } from './event-types.ts'

const columnTypes = {
  operation: 'text[] timestamptz[] text[] text[] text[] text[] text[] int[] text[] text[] text[] bool[]'.split(' '),
  target:
    'text[] int[] text[] int[] int[] text[] text[] int[] timestamptz[] timestamptz[] timestamptz[] timestamptz[] timestamptz[]'.split(
      ' ',
    ),
} as const

/** Two parts of a `with`, whose parameters begin at number `first`. Of an operation that is there already, what can change is updated. */
export function operationSql(first: number): string {
  const operation = columnTypes.operation.map((type, index) => `$${first + index}::${type}`)
  const target = columnTypes.target.map((type, index) => `$${first + operation.length + index}::${type}`)
  return `saved_operations as (
  insert into alcove.stop_operation (operation_id, created_at, channel, actor_sid, actor_name, actor_role, actor_session_uid,
    actor_session_number, remote_address, comment, request_hash, open)
  select * from unnest(${operation.join(', ')})
  on conflict (operation_id) do update set open = excluded.open
), saved_targets as (
  insert into alcove.stop_target (operation_id, position, uid, number, instance_id, stage, code, times_requested,
    requested_at, accepted_at, delivered_at, unwound_at, ended_at)
  select * from unnest(${target.join(', ')})
  on conflict (operation_id, position) do update set number = excluded.number, stage = excluded.stage, code = excluded.code,
    times_requested = excluded.times_requested, accepted_at = excluded.accepted_at, delivered_at = excluded.delivered_at,
    unwound_at = excluded.unwound_at, ended_at = excluded.ended_at
)`
}

/** Stop operations with their targets, a column each. */
export class OperationBatch {
  readonly #operations = columns(12)
  readonly #targets = columns(13)

  get arrays(): string[] {
    return [...this.#operations, ...this.#targets].map((column) => column.array)
  }

  add(row: StopOperationRow): void {
    const [id, createdAt, channel, sid, name, role, sessionUid, sessionNumber, address, ...rest] = this.#operations
    const [comment, hash, open] = rest
    id.quotedOnce(storable(row.operationId))
    createdAt.moment(row.createdAt)
    channel.plain(row.channel)
    sid.quoted(row.actorSid)
    name.quoted(storable(row.actorName))
    role.quoted(row.actorRole)
    sessionUid.quoted(row.actorSession?.uid)
    sessionNumber.plain(row.actorSession?.number ?? 'NULL')
    address.quoted(storable(row.remoteAddress))
    comment.quoted(storable(row.comment))
    hash.quotedOnce(row.requestHash)
    open.plain(row.open)
    row.targets.forEach((target, position) => this.#addTarget(row.operationId, target, position))
  }

  #addTarget(operationId: string, row: StopTargetRow, place: number): void {
    const [id, position, uid, number, instance, stage, code, times, ...moments] = this.#targets
    const [requestedAt, acceptedAt, deliveredAt, unwoundAt, endedAt] = moments
    id.quotedOnce(storable(operationId))
    position.plain(place)
    uid.quotedOnce(storable(row.uid))
    number.plain(row.number)
    instance.plain(row.instanceId)
    stage.plain(row.stage)
    code.quoted(row.code)
    times.plain(row.timesRequested)
    requestedAt.moment(row.requestedAt)
    acceptedAt.moment(row.acceptedAt)
    deliveredAt.moment(row.deliveredAt)
    unwoundAt.moment(row.unwoundAt)
    endedAt.moment(row.endedAt)
  }
}
