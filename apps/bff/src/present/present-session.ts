import type { SessionRow, StateWord } from '@alcove/contracts'
import type { EndFact, Engine, LiveSession, ProcedurePlace } from '@alcove/session-engine'
import type { Viewer } from '../sign-in/viewer.ts'

/** What is the same for every viewer of a session: made once a change, whoever looks. */
export type SharedRow = Omit<SessionRow, 'own' | 'mine' | 'can'>

export function stateWord(session: Pick<LiveSession, 'phase' | 'waitReason'>): StateWord {
  return session.phase === 'waiting' ? `waiting-${session.waitReason ?? 'idle'}` : session.phase
}

/**
 * `before`: the session's last row, whose unchanging parts are taken over. The required fields are one literal and the others follow one by
 * one: with spreads V8 makes each row a dictionary, ten times as slow, and there are thousands of them.
 */
export function presentShared(engine: Engine, session: LiveSession, before?: SharedRow): SharedRow {
  const { waitReason, operationSince, transaction, lock, stop } = session
  const row: SharedRow = {
    uid: session.uid,
    number: session.number,
    instance: before?.instance ?? { id: engine.instance.id, name: engine.instance.name },
    state: stateWord(session),
    phase: session.phase,
    stateSince: session.stateSince.toISOString(),
    loginAt: before?.loginAt ?? session.loginAt.toISOString(),
    user: session.user,
    clientType: session.clientType,
    clientHost: session.clientHost,
    company: session.company,
    lastActivityAt: session.lastActivityAt.toISOString(),
    sql: { statements: session.sqlStatements, rowsRead: session.sqlRowsRead },
    blocks: session.blocks,
    rev: session.rev,
  }
  const entry = before?.entry ?? presentEntry(session)
  if (entry) row.entry = entry
  const place = engine.procedure(session.procedure)
  if (place) row.current = presentPlace(place)
  if (waitReason !== undefined) row.waitReason = waitReason
  if (operationSince) row.operationStartedAt = operationSince.toISOString()
  if (transaction)
    row.tx = {
      openSince: transaction.since.toISOString(),
      isolation: 'Read committed',
      rowsWritten: transaction.rowsWritten,
    }
  if (lock) row.lock = presentLock(engine, lock)
  if (session.parent !== undefined) {
    row.parentUid = session.parent
    const parent = engine.sessions.get(session.parent)
    if (parent) row.parentNumber = parent.number
  }
  if (stop)
    row.stop = {
      operationId: stop.operationId as SharedStop['operationId'],
      stage: stop.stage,
      since: stop.since.toISOString(),
      by: stop.actorName,
      comment: stop.comment,
    }
  return row
}

function presentEntry({ entry }: LiveSession): SharedRow['entry'] {
  if (!entry) return undefined
  return { operation: 'OnRun', objectType: 'Codeunit', objectId: entry.codeunitId, objectName: entry.codeunitName }
}

function presentPlace({
  objectType,
  objectId,
  objectName,
  method,
  app,
}: ProcedurePlace): NonNullable<SharedRow['current']> {
  const extension = { name: app.name, publisher: app.publisher, version: app.version }
  return { objectType, objectId, objectName, method, extension }
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
