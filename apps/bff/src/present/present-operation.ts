import { EventId, OperationId, SessionUid, StopCode, StopStage } from '@alcove/contracts'
import type { StopOperation, StopTarget } from '@alcove/contracts'
import type { StopOperationRow, StopTargetRow } from '@alcove/record-store'

/** What the audit's rows do not hold and the operation's reader wants: made by whoever follows the operation. */
export interface TargetNotes {
  readonly instanceName: string
  readonly userName?: string
  /** When a stage was seen to begin whose time the audit does not hold. */
  readonly entered?: Readonly<Partial<Record<string, Date>>>
  /** Of a session that had ended already: the operation's own target has no such time. */
  readonly endedAt?: Date
  readonly eventId?: string
  readonly endReason?: string
  readonly rolledBack?: readonly { readonly table: string; readonly rows: number }[]
  readonly joined?: { readonly operationId: string; readonly actor: string; readonly comment: string }
}

export function presentOperation(
  row: StopOperationRow,
  notesOf: (target: StopTargetRow) => TargetNotes,
  joinedBy: NonNullable<StopOperation['joinedBy']> = [],
): StopOperation {
  return {
    operationId: OperationId.parse(row.operationId),
    createdAt: row.createdAt.toISOString(),
    actor: { name: row.actorName, sid: row.actorSid },
    channel: row.channel,
    comment: row.comment,
    targets: row.targets.map((target) => presentTarget(target, notesOf(target))),
    open: row.open,
    ...(joinedBy.length === 0 ? {} : { joinedBy }),
  }
}

function presentTarget(target: StopTargetRow, notes: TargetNotes): StopTarget {
  const stage = StopStage.parse(target.stage)
  const stages = stagesOf(target, stage, notes.entered?.[stage])
  const code = StopCode.safeParse(target.code)
  const endedAt = target.endedAt ?? notes.endedAt
  return {
    uid: SessionUid.parse(target.uid),
    number: target.number,
    instance: { id: target.instanceId, name: notes.instanceName },
    ...(notes.userName === undefined ? {} : { userName: notes.userName }),
    stage,
    ...(code.success ? { code: code.data } : {}),
    since: stages.at(-1)?.at ?? target.requestedAt.toISOString(),
    stages,
    ...(endedAt === undefined ? {} : { endedAt: endedAt.toISOString() }),
    ...(notes.eventId === undefined ? {} : { eventId: EventId.parse(notes.eventId) }),
    ...(notes.endReason === undefined ? {} : { endReason: notes.endReason }),
    ...(notes.rolledBack === undefined ? {} : { rolledBack: [...notes.rolledBack] }),
    ...(notes.joined === undefined
      ? {}
      : { joined: { ...notes.joined, operationId: OperationId.parse(notes.joined.operationId) } }),
  }
}

function stagesOf(target: StopTargetRow, stage: StopStage, entered: Date | undefined): StopTarget['stages'] {
  const reached: [StopStage, Date | undefined][] = [
    ['requested', target.requestedAt],
    ['accepted', target.acceptedAt],
    ['delivered', target.deliveredAt],
    ['rolling-back', target.unwoundAt],
    ['ended', target.stage === 'ended' ? target.endedAt : undefined],
  ]
  const stages = reached.flatMap(([name, at]) => (at === undefined ? [] : [{ stage: name, at: at.toISOString() }]))
  if (entered && !stages.some((one) => one.stage === stage)) stages.push({ stage, at: entered.toISOString() })
  return stages
}
