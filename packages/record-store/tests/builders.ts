import { randomUUID } from 'node:crypto'
import type { SessionEnd, SessionStart, StopOperationRow, StopTargetRow } from '../src/index.ts'

export const noon = new Date('2026-03-01T12:00:00.123Z')
export const anna = '00000000-0000-4000-8000-00000000a17a'

let lastNumber = 0

export function sessionStart(changes: Partial<SessionStart> = {}): SessionStart {
  return {
    uid: randomUUID(),
    number: ++lastNumber,
    instanceId: 1,
    instanceName: 'ALCOVE',
    computerName: 'host',
    userSid: anna,
    userName: 'ANNA',
    clientType: 5,
    clientComputer: 'host',
    databaseName: 'alcove',
    loginAt: noon,
    ...changes,
  }
}

export function sessionEnd(start: SessionStart, changes: Partial<SessionEnd> = {}): SessionEnd {
  return {
    start,
    endedAt: new Date(noon.getTime() + 60_000),
    reason: 'completed',
    comment: '',
    imposed: false,
    operationId: undefined,
    operations: [],
    company: 'My Company',
    rolledBack: undefined,
    lastPosition: undefined,
    ...changes,
  }
}

export function stopTarget(start: SessionStart, changes: Partial<StopTargetRow> = {}): StopTargetRow {
  return {
    uid: start.uid,
    number: start.number,
    instanceId: start.instanceId,
    stage: 'accepted',
    code: undefined,
    timesRequested: 1,
    requestedAt: noon,
    acceptedAt: noon,
    deliveredAt: undefined,
    unwoundAt: undefined,
    endedAt: undefined,
    ...changes,
  }
}

export function stopOperation(
  targets: readonly StopTargetRow[],
  changes: Partial<StopOperationRow> = {},
): StopOperationRow {
  return {
    operationId: randomUUID(),
    createdAt: noon,
    channel: 'console',
    actorSid: anna,
    actorName: 'ANNA',
    actorRole: 'Admin',
    actorSession: undefined,
    remoteAddress: '127.0.0.1',
    comment: 'night run cancelled',
    requestHash: 'hash',
    targets,
    open: true,
    ...changes,
  }
}
