import type { SessionRow, SessionSnapshot, SessionUid, StackSample } from '@alcove/contracts'
import { EndReason, EventId, SessionUid as SessionUidSchema } from '@alcove/contracts'
import type { EndedSessionRow, SystemStore } from '@alcove/record-store'
import type { Engine } from '@alcove/session-engine'
import { z } from 'zod'
import { clientTypeOfOrdinal } from '../present/present-client-type.ts'
import { presentFor } from '../present/present-session.ts'
import { presentSample } from '../present/present-stack.ts'
import type { Viewer } from '../sign-in/viewer.ts'
import type { SessionFeed } from './session-feed.ts'

const MOST_WAITERS = 20

export type SessionReading = Pick<SessionSnapshot, 'row' | 'stack' | 'waiters' | 'children' | 'kept'>

/** One session read in full: with its line, the tables it has written, who waits for it, and what is kept of it after its end. */
export class SessionReader {
  readonly #engine: Engine
  readonly #system: SystemStore
  readonly #feed: SessionFeed

  constructor(engine: Engine, system: SystemStore, feed: SessionFeed) {
    this.#engine = engine
    this.#system = system
    this.#feed = feed
  }

  async read(viewer: Viewer, uid: SessionUid, withStack: boolean): Promise<SessionReading> {
    const session = this.#engine.sessions.get(uid)
    const shared = this.#feed.fresh(uid)
    if (!session || !shared) {
      if (shared)
        return {
          row: presentFor(viewer, shared),
          ...(await this.#keptStack(uid)),
          waiters: [],
          children: [],
          kept: false,
        }
      return this.#readEnded(viewer, uid)
    }
    const [tables, sample] = await Promise.all([
      session.transaction ? this.#engine.writtenTables(uid) : [],
      withStack ? this.#engine.sample(uid) : undefined,
    ])
    const { tx, ...row } = presentFor(viewer, shared)
    const line = session.position().line
    const tablesWritten = tables.map(({ tableName, rows }) => ({ table: tableName, rows }))
    // It has ended while its tables were asked for.
    const isOver = tx !== undefined && tx.rowsWritten > 0 && tables.length === 0
    return {
      row: {
        ...row,
        ...(row.current === undefined ? {} : { current: { ...row.current, line } }),
        ...(tx === undefined || isOver ? {} : { tx: { ...tx, tablesWritten } }),
      },
      ...(sample === undefined ? {} : { stack: presentSample(this.#engine, viewer, sample) }),
      waiters: this.#waiters(uid),
      children: this.#children(uid),
      kept: false,
    }
  }

  #waiters(uid: SessionUid): SessionSnapshot['waiters'] {
    return [...this.#engine.sessions.waitersOf(uid)]
      .sort((a, b) => (a.lock?.since.getTime() ?? 0) - (b.lock?.since.getTime() ?? 0))
      .slice(0, MOST_WAITERS)
      .map((waiter) => ({
        uid: waiter.uid,
        number: waiter.number,
        userName: waiter.user.name,
        waitingSince: (waiter.lock?.since ?? waiter.stateSince).toISOString(),
        table: waiter.lock?.tableName ?? '',
      }))
  }

  #children(uid: SessionUid): SessionSnapshot['children'] {
    const children: SessionSnapshot['children'] = []
    for (const session of this.#engine.sessions.values())
      if (session.parent === uid)
        children.push({ uid: session.uid, number: session.number, userName: session.user.name })
    return children
  }

  async #readEnded(viewer: Viewer, uid: SessionUid): Promise<SessionReading> {
    const ended = await this.#system.events.endedSession(uid)
    if (!ended) return { waiters: [], children: [], kept: true }
    const stack = this.#stackOf(ended)
    return {
      row: await this.#rowOfEnded(viewer, ended),
      ...(stack === undefined ? {} : { stack }),
      waiters: [],
      children: [],
      kept: true,
    }
  }

  async #keptStack(uid: SessionUid): Promise<{ stack?: StackSample }> {
    const ended = await this.#system.events.endedSession(uid)
    const stack = ended && this.#stackOf(ended)
    return stack === undefined ? {} : { stack }
  }

  /** Procedure numbers start over with the server, so the frames are kept by name; source is of what is published now, and left out. */
  #stackOf(ended: EndedSessionRow): StackSample | undefined {
    const frames = KeptFrames.safeParse(ended.lastPosition)
    if (!frames.success || frames.data.length === 0) return undefined
    return {
      sampledAt: ended.endedAt.toISOString(),
      frames: frames.data.map(({ app, appPublisher, ...frame }) => ({
        ...frame,
        extension: { id: '', name: app, publisher: appPublisher, version: '' },
      })),
    }
  }

  async #rowOfEnded(viewer: Viewer, ended: EndedSessionRow): Promise<SessionRow> {
    const events = await this.#system.events.ofSession(ended.start.uid)
    const end = events.find((event) => event.type === 'Close') ?? events.find((event) => event.type === 'Logoff')
    const reason = EndReason.safeParse(ended.reason)
    return {
      uid: SessionUidSchema.parse(ended.start.uid),
      number: ended.start.number,
      instance: { id: ended.start.instanceId, name: ended.start.instanceName },
      state: 'ended',
      phase: 'ended',
      stateSince: ended.endedAt.toISOString(),
      loginAt: ended.start.loginAt.toISOString(),
      user: { name: ended.start.userName, sid: ended.start.userSid },
      clientType: clientTypeOfOrdinal(ended.start.clientType),
      clientHost: ended.start.clientComputer,
      company: ended.company,
      blocks: { direct: 0, total: 0 },
      own: false,
      mine: ended.start.userSid === viewer.user.sid,
      can: { stop: { allowed: false, code: 'ended' } },
      rev: Number.MAX_SAFE_INTEGER,
      ended: {
        at: ended.endedAt.toISOString(),
        ...(reason.success ? { reason: reason.data } : {}),
        ...(end?.channel === undefined ? {} : { channel: end.channel }),
        ...(end?.actor === undefined
          ? {}
          : {
              actor: {
                name: end.actor.name,
                ...(end.actor.sessionNumber === undefined ? {} : { sessionNumber: end.actor.sessionNumber }),
              },
            }),
        comment: ended.comment,
        ...(end === undefined ? {} : { eventId: EventId.parse(end.eventId) }),
        ...(ended.rolledBack === undefined ? {} : { rolledBack: [...ended.rolledBack] }),
      },
    }
  }
}

/** As the engine keeps it in session_end.lastPosition, innermost frame first. */
const KeptFrames = z.array(
  z.object({
    objectType: z.string(),
    objectId: z.number(),
    objectName: z.string(),
    method: z.string(),
    line: z.number(),
    app: z.string(),
    appPublisher: z.string(),
  }),
)
