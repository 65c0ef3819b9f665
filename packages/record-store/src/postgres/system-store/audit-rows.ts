import type { AuditRows, StopChannel, StopOperationRow, StopTargetRow } from '../../system-store/audit-rows.ts'
import type { Database } from './database.ts'
import { storable, storableJson } from './event-types.ts'
import type { SessionWriter } from './session-writer.ts'

export function auditRows(database: Database, writer: SessionWriter): AuditRows {
  return {
    saveOperation: (row) => writer.write({ kind: 'operation', row }),

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
