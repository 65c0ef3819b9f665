import type { StopOperationRow } from '../../system-store.ts'
import type { Database } from './database.ts'
import { storable } from './event-types.ts'

const maxBatch = 500

interface Pending {
  readonly operation: StopOperationRow
  resolve(): void
  reject(error: unknown): void
}

const saveSql = `
with saved as (
  insert into alcove.stop_operation (operation_id, created_at, channel, actor_sid, actor_name, actor_role, actor_session_uid,
    actor_session_number, remote_address, comment, request_hash, open)
  select o."operationId", o."createdAt", o.channel, o."actorSid", o."actorName", o."actorRole", o."actorSessionUid",
    o."actorSessionNumber", o."remoteAddress", o.comment, o."requestHash", o.open
  from json_to_recordset($1) as o ("operationId" text, "createdAt" timestamptz, channel text, "actorSid" text, "actorName" text,
    "actorRole" text, "actorSessionUid" text, "actorSessionNumber" int, "remoteAddress" text, comment text, "requestHash" text, open bool)
  on conflict (operation_id) do update set open = excluded.open
)
insert into alcove.stop_target (operation_id, position, uid, number, instance_id, stage, code, times_requested,
  requested_at, accepted_at, delivered_at, unwound_at, ended_at)
select t."operationId", t.position, t.uid, t.number, t."instanceId", t.stage, t.code, t."timesRequested",
  t."requestedAt", t."acceptedAt", t."deliveredAt", t."unwoundAt", t."endedAt"
from json_to_recordset($2) as t ("operationId" text, position int, uid text, number int, "instanceId" int, stage text, code text,
  "timesRequested" int, "requestedAt" timestamptz, "acceptedAt" timestamptz, "deliveredAt" timestamptz, "unwoundAt" timestamptz,
  "endedAt" timestamptz)
on conflict (operation_id, position) do update set number = excluded.number, stage = excluded.stage, code = excluded.code,
  times_requested = excluded.times_requested, accepted_at = excluded.accepted_at, delivered_at = excluded.delivered_at,
  unwound_at = excluded.unwound_at, ended_at = excluded.ended_at`

/** Saves stop operations. Those that arrive while a commit is under way share the next one; of each, the newest state is written. */
export class OperationWriter {
  readonly #database: Database
  #pending: Pending[] = []
  #running = false

  constructor(database: Database) {
    this.#database = database
  }

  /** Resolves once committed. */
  save(operation: StopOperationRow): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#pending.push({ operation, resolve, reject })
      if (!this.#running) void this.#run()
    })
  }

  async #run(): Promise<void> {
    this.#running = true
    // What the caller adds in this turn of the event loop belongs to the first batch already.
    await new Promise(setImmediate)
    while (this.#pending.length > 0) await this.#write(this.#pending.splice(0, maxBatch))
    this.#running = false
  }

  async #write(batch: readonly Pending[]): Promise<void> {
    try {
      const newest = new Map(batch.map(({ operation }) => [operation.operationId, operation]))
      await this.#database.change(saveSql, values([...newest.values()]))
      for (const { resolve } of batch) resolve()
    } catch (error) {
      if (batch.length === 1) return batch[0]?.reject(error)
      // One operation that the database refuses must not take the others with it.
      for (const one of batch) await this.#write([one])
    }
  }
}

function values(operations: readonly StopOperationRow[]): [string, string] {
  const rows = operations.map(({ targets: _targets, actorSession, ...operation }) => ({
    ...operation,
    actorName: storable(operation.actorName),
    actorSessionUid: actorSession?.uid,
    actorSessionNumber: actorSession?.number,
    remoteAddress: storable(operation.remoteAddress),
    comment: storable(operation.comment),
  }))
  const targets = operations.flatMap(({ operationId, targets: own }) =>
    own.map((target, position) => ({ ...target, operationId, position, uid: storable(target.uid) })),
  )
  return [JSON.stringify(rows), JSON.stringify(targets)]
}
