import type { SessionRow, StateWord } from '@alcove/contracts'
import type { EndFact, Engine, LiveSession } from '@alcove/session-engine'
import type { Viewer } from '../sign-in/viewer.ts'

/** What is the same for every viewer of a session: made once a change, whoever looks. */
export type SharedRow = Omit<SessionRow, 'own' | 'mine' | 'can'>

export function stateWord(session: Pick<LiveSession, 'phase' | 'waitReason'>): StateWord {
  return session.phase === 'waiting' ? `waiting-${session.waitReason ?? 'idle'}` : session.phase
}

export function presentShared(engine: Engine, session: LiveSession): SharedRow {
  const place = engine.procedure(session.procedure)
  const parent = session.parent === undefined ? undefined : engine.sessions.get(session.parent)
  return {
    uid: session.uid,
    number: session.number,
    instance: { id: engine.instance.id, name: engine.instance.name },
    state: stateWord(session),
    phase: session.phase,
    ...(session.waitReason === undefined ? {} : { waitReason: session.waitReason }),
    stateSince: session.stateSince.toISOString(),
    loginAt: session.loginAt.toISOString(),
    user: session.user,
    clientType: session.clientType,
    clientHost: session.clientHost,
    company: session.company,
    ...(session.entry === undefined
      ? {}
      : {
          entry: {
            operation: 'OnRun',
            objectType: 'Codeunit',
            objectId: session.entry.codeunitId,
            objectName: session.entry.codeunitName,
          },
        }),
    ...(place === undefined
      ? {}
      : {
          current: {
            objectType: place.objectType,
            objectId: place.objectId,
            objectName: place.objectName,
            method: place.method,
            extension: { name: place.app.name, publisher: place.app.publisher, version: place.app.version },
          },
        }),
    ...(session.operationSince === undefined ? {} : { operationStartedAt: session.operationSince.toISOString() }),
    lastActivityAt: session.lastActivityAt.toISOString(),
    ...(session.transaction === undefined
      ? {}
      : {
          tx: {
            openSince: session.transaction.since.toISOString(),
            isolation: 'Read committed',
            rowsWritten: session.transaction.rowsWritten,
          },
        }),
    sql: { statements: session.sqlStatements, rowsRead: session.sqlRowsRead },
    ...(session.lock === undefined ? {} : { lock: presentLock(engine, session.lock) }),
    blocks: session.blocks,
    ...(session.parent === undefined ? {} : { parentUid: session.parent }),
    ...(parent === undefined ? {} : { parentNumber: parent.number }),
    ...(session.stop === undefined
      ? {}
      : {
          stop: {
            operationId: session.stop.operationId as SharedStop['operationId'],
            stage: session.stop.stage,
            since: session.stop.since.toISOString(),
            by: session.stop.actorName,
            comment: session.stop.comment,
          },
        }),
    rev: session.rev,
  }
}

type SharedStop = NonNullable<SessionRow['stop']>

function presentLock(engine: Engine, lock: NonNullable<LiveSession['lock']>): NonNullable<SessionRow['lock']> {
  const blocker = lock.blockedBy === undefined ? undefined : engine.sessions.get(lock.blockedBy)
  return {
    waitingSince: lock.since.toISOString(),
    table: lock.tableName,
    ...(lock.mode === '' ? {} : { mode: lock.mode }),
    ...(blocker === undefined
      ? {}
      : { blockedBy: { uid: blocker.uid, number: blocker.number, userName: blocker.user.name } }),
    ...(lock.blockedByBackend === undefined ? {} : { blockedByBackend: lock.blockedByBackend }),
  }
}

export function presentFor(viewer: Viewer, row: SharedRow): SessionRow {
  const own = viewer.ownSession === row.uid
  return { ...row, own, mine: row.user.sid === viewer.user.sid, can: { stop: stopRight(viewer, row, own) } }
}

function stopRight(viewer: Viewer, row: SharedRow, own: boolean): SessionRow['can']['stop'] {
  if (row.phase === 'ended') return { allowed: false, code: 'ended' }
  if (own) return { allowed: false, code: 'own-session' }
  if (!viewer.permissions.has('session.stop')) return { allowed: false, code: 'no-permission' }
  if (row.phase === 'stopping') return { allowed: false, code: 'already-stopping' }
  if (row.phase === 'unknown') return { allowed: false, code: 'instance-unreachable' }
  return { allowed: true }
}

/** The row of a session that has just ended, from its last state. */
export function presentEnded(row: SharedRow, end: EndFact): SharedRow {
  const { waitReason: _waitReason, lock: _lock, tx: _tx, stop: _stop, ...rest } = row
  return {
    ...rest,
    state: 'ended',
    phase: 'ended',
    stateSince: end.endedAt.toISOString(),
    blocks: { direct: 0, total: 0 },
    rev: row.rev + 1,
    ended: {
      at: end.endedAt.toISOString(),
      reason: end.reason,
      ...(end.channel === undefined ? {} : { channel: end.channel }),
      ...(end.actorName === undefined
        ? {}
        : {
            actor: {
              name: end.actorName,
              ...(end.actorSessionNumber === undefined ? {} : { sessionNumber: end.actorSessionNumber }),
            },
          }),
      comment: end.comment,
      eventId: end.eventId as NonNullable<NonNullable<SessionRow['ended']>['eventId']>,
      ...(end.rolledBack === undefined
        ? {}
        : { rolledBack: end.rolledBack.map(({ tableName, rows }) => ({ table: tableName, rows })) }),
    },
  }
}
