import type pg from 'pg'
import type { AuditRows, StopChannel, StopOperationRow, StopTargetRow } from '../../system-store.ts'
import type { Database } from './database.ts'
import { storable, storableJson } from './event-types.ts'

export function auditRows(database: Database): AuditRows {
  return {
    saveOperation: (operation) => database.transaction((client) => saveOperation(client, operation)),

    async operation(operationId) {
      const [operation] = await operations(database, 'where o.operation_id = $1', [operationId])
      return operation
    },

    operationsOf: (actorSid, since) =>
      operations(database, 'where o.open or (o.actor_sid = $1 and o.created_at >= $2)', [actorSid, since]),

    operationsOn: (uid) =>
      operations(
        database,
        'where o.operation_id in (select t.operation_id from alcove.stop_target t where t.uid = $1)',
        [uid],
      ),

    async recentComments(actorSid, limit) {
      const rows = await database.rows<{ comment: string }>(
        `select comment from alcove.stop_operation where actor_sid = $1 and comment <> ''
         group by comment order by max(created_at) desc limit $2`,
        [actorSid, limit],
      )
      return rows.map(({ comment }) => comment)
    },

    async entry({ at, kind, actorSid, actorName, remoteAddress, detail }) {
      await database.change(
        'insert into alcove.audit_entry (at, kind, actor_sid, actor_name, remote_address, detail) values ($1, $2, $3, $4, $5, $6)',
        [at, kind, actorSid, storable(actorName), storable(remoteAddress), storableJson(detail)],
      )
    },
  }
}

async function saveOperation(client: pg.ClientBase, operation: StopOperationRow): Promise<void> {
  await client.query(
    `insert into alcove.stop_operation (operation_id, created_at, channel, actor_sid, actor_name, actor_role, actor_session_uid,
       actor_session_number, remote_address, comment, request_hash, open)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (operation_id) do update set open = excluded.open`,
    [
      operation.operationId,
      operation.createdAt,
      operation.channel,
      operation.actorSid,
      storable(operation.actorName),
      operation.actorRole,
      operation.actorSession?.uid,
      operation.actorSession?.number,
      storable(operation.remoteAddress),
      storable(operation.comment),
      operation.requestHash,
      operation.open,
    ],
  )
  const targets = operation.targets.map((target, position) => ({ ...target, position, uid: storable(target.uid) }))
  await client.query(
    `insert into alcove.stop_target (operation_id, position, uid, number, instance_id, stage, code, times_requested,
       requested_at, accepted_at, delivered_at, unwound_at, ended_at)
     select $1, t.position, t.uid, t.number, t."instanceId", t.stage, t.code, t."timesRequested",
       t."requestedAt", t."acceptedAt", t."deliveredAt", t."unwoundAt", t."endedAt"
     from json_to_recordset($2) as t (position int, uid text, number int, "instanceId" int, stage text, code text, "timesRequested" int,
       "requestedAt" timestamptz, "acceptedAt" timestamptz, "deliveredAt" timestamptz, "unwoundAt" timestamptz, "endedAt" timestamptz)
     on conflict (operation_id, position) do update set stage = excluded.stage, code = excluded.code,
       times_requested = excluded.times_requested, accepted_at = excluded.accepted_at, delivered_at = excluded.delivered_at,
       unwound_at = excluded.unwound_at, ended_at = excluded.ended_at`,
    [operation.operationId, JSON.stringify(targets)],
  )
}

interface OperationRecord {
  operation_id: string
  created_at: Date
  channel: StopChannel
  actor_sid: string
  actor_name: string
  actor_role: string
  actor_session_uid: string | null
  actor_session_number: number | null
  remote_address: string
  comment: string
  request_hash: string
  open: boolean
}

interface TargetRecord {
  operation_id: string
  uid: string
  number: number
  instance_id: number
  stage: string
  code: string | null
  times_requested: number
  requested_at: Date
  accepted_at: Date | null
  delivered_at: Date | null
  unwound_at: Date | null
  ended_at: Date | null
}

/** `where` is SQL of this file over the operations as o. */
async function operations(database: Database, where: string, values: readonly unknown[]): Promise<StopOperationRow[]> {
  const records = await database.rows<OperationRecord>(
    `select * from alcove.stop_operation o ${where} order by o.created_at, o.operation_id`,
    values,
  )
  const targets = await database.rows<TargetRecord>(
    'select * from alcove.stop_target where operation_id = any($1) order by operation_id, position',
    [records.map((record) => record.operation_id)],
  )
  return records.map((record) =>
    operationRow(
      record,
      targets.filter((target) => target.operation_id === record.operation_id),
    ),
  )
}

function operationRow(record: OperationRecord, targets: readonly TargetRecord[]): StopOperationRow {
  return {
    operationId: record.operation_id,
    createdAt: record.created_at,
    channel: record.channel,
    actorSid: record.actor_sid,
    actorName: record.actor_name,
    actorRole: record.actor_role,
    actorSession:
      record.actor_session_uid === null
        ? undefined
        : { uid: record.actor_session_uid, number: record.actor_session_number ?? 0 },
    remoteAddress: record.remote_address,
    comment: record.comment,
    requestHash: record.request_hash,
    targets: targets.map(targetRow),
    open: record.open,
  }
}

function targetRow(record: TargetRecord): StopTargetRow {
  return {
    uid: record.uid,
    number: record.number,
    instanceId: record.instance_id,
    stage: record.stage,
    code: record.code ?? undefined,
    timesRequested: record.times_requested,
    requestedAt: record.requested_at,
    acceptedAt: record.accepted_at ?? undefined,
    deliveredAt: record.delivered_at ?? undefined,
    unwoundAt: record.unwound_at ?? undefined,
    endedAt: record.ended_at ?? undefined,
  }
}
