import { randomUUID } from 'node:crypto'
import type { Engine, EngineOptions } from './engine-api.ts'
import { reasonTexts, timeoutComment } from './end/end-comment.ts'
import { endAllSessions } from './end/end-all-sessions.ts'
import { SessionEnder } from './end/session-ender.ts'
import { Emitter } from './events/emitter.ts'
import { watchSlots } from './events/live-watch.ts'
import { LockSnapshots } from './events/lock-snapshot.ts'
import { LockWatch } from './events/lock-watch.ts'
import { Alarm } from './limits/alarm.ts'
import { EventPurge } from './limits/event-purge.ts'
import { startHeartbeat } from './limits/heartbeat.ts'
import { lockTimeoutMs } from './limits/lock-timeout.ts'
import { withinMs } from './limits/within-ms.ts'
import type { SessionUpdate } from './workers/protocol.ts'
import { ClientCalls } from './run/client-calls.ts'
import { ImageBook } from './run/image-book.ts'
import type { Session } from './run/session.ts'
import { SessionRegistry } from './run/session-registry.ts'
import { WorkerLooks } from './run/worker-looks.ts'
import { BackgroundSlots } from './start/background-slots.ts'
import { SessionStarter } from './start/session-starter.ts'
import { StartGate } from './start/start-gate.ts'
import { StartRows } from './start/start-row.ts'
import { OperationLog } from './stop/operation-log.ts'
import { SessionStopper } from './stop/session-stopper.ts'
import { StopLadder } from './stop/stop-ladder.ts'
import { messageHandler } from './workers/handle-message.ts'
import { spawnThreads } from './workers/spawn-thread.ts'
import type { SpawnThread } from './workers/worker-link.ts'
import { WorkerPool } from './workers/worker-pool.ts'

/** How long a shutdown waits for what is still on its way to the database. */
const SETTLE_MS = 2_000

/** Starts the worker threads and resolves when the engine takes sessions. `spawn` is for tests that bring their own workers. */
export async function createEngine(
  options: EngineOptions,
  spawn: SpawnThread = spawnThreads(options),
): Promise<Engine> {
  const { settings, systemStore, instance } = options
  const epochMs = Date.now()
  const emitter = new Emitter()
  const images = new ImageBook()
  const registry = new SessionRegistry({ epochMs, watched: false }, emitter)
  const startRows = new StartRows(instance, options.databaseName)
  const operations = new OperationLog(systemStore.audit, emitter)
  const looks = new WorkerLooks()
  const calls = new ClientCalls(
    registry,
    images,
    emitter,
    (session, update) => void leaveFor(session, update).catch(failed),
  )

  function failed(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error)
    emitter.emit('telemetry', { eventId: 'ALCOVE-ENGINE', level: 'error', message, dimensions: {} })
  }

  /** What is stored is there when the new session starts. */
  async function leaveFor(session: Session, { settings: wanted, save }: SessionUpdate): Promise<void> {
    try {
      if (save) await systemStore.personalization.save(session.user.sid, wanted)
    } finally {
      emitter.emit('sessionUpdate', session.uid, wanted)
      if (session.stage === 'active') ender.impose(session, 'completed', '')
    }
  }

  const background = new BackgroundSlots(
    settings.backgroundSessionsMaxConcurrent,
    settings.backgroundSessionsMaxQueued,
    (session) => starter.dispatch(session),
  )
  const timeouts = new Alarm<Session>((session) => {
    const thresholdMs =
      session.stage === 'queued'
        ? settings.backgroundSessionsDefaultWaitTimeoutMs
        : (session.facts.timeoutMs ?? settings.backgroundSessionsDefaultTimeoutMs)
    ender.impose(session, 'timedOut', timeoutComment(thresholdMs))
  })
  const ladder = new StopLadder(operations, registry, settings, (session, target) =>
    stopper.targetClosed(session, target),
  )
  const pool = new WorkerPool(
    {
      workers: settings.workers,
      maxSessions: settings.maxSessions,
      spawn,
      setup: {
        epochMs,
        settings: {
          lockTimeoutMs,
          lockTimeoutOverrideMs: settings.sqlLockTimeoutOverrideMs,
          stopSessionUnknownId: settings.stopSessionUnknownId,
          disableWriteInsideTryFunctions: settings.disableWriteInsideTryFunctions,
        },
        instanceId: instance.id,
        databaseName: options.databaseName,
        data: options.workerData,
      },
    },
    {
      message: (message) => receive(message),
      lost: (sessions, error) => {
        if (error) failed(error)
        ender.lost(sessions)
      },
    },
  )
  const ender = new SessionEnder({
    registry,
    background,
    timeouts,
    ladder,
    rows: systemStore.sessions,
    endBackends: (pids) => systemStore.endBackends(pids),
    startRows,
    images,
    emitter,
    imposed: (session) => calls.cancelDialogs(session),
    failed,
  })
  const purge = new EventPurge(systemStore.sessions, settings, failed)
  const starter: SessionStarter = new SessionStarter({
    settings,
    computerName: instance.computerName,
    registry,
    images,
    pool,
    background,
    timeouts,
    gate: new StartGate(options),
    rows: systemStore.sessions,
    personalization: systemStore.personalization,
    startRows,
    purge,
    emitter,
    endForShutdown: (session) => ender.impose(session, 'shutdown', reasonTexts.shutdown),
    failed,
  })
  const stopper: SessionStopper = new SessionStopper({
    settings,
    instanceId: instance.id,
    registry,
    images,
    operations,
    ladder,
    ender,
    events: systemStore.events,
    emitter,
    mayStopOthers: (userSid) => options.mayStopOthers(userSid),
    isAdministrator: (userSid) => options.isAdministrator(userSid),
    failed,
  })
  const snapshots = new LockSnapshots({ store: systemStore, registry, images, looks, emitter, failed })
  const receive = messageHandler({
    registry,
    starter,
    stopper,
    ender,
    ladder,
    calls,
    looks,
    snapshots,
    emitter,
    failed,
  })

  emitter.on('ended', (live) => {
    // Every live session of this engine is a Session.
    const session = live as Session
    if (!session.client) return
    calls.ended(session)
    starter.clientEnded()
  })

  const locks = new LockWatch(systemStore, registry, images, failed)
  const watch = watchSlots(registry, locks)
  await pool.open()
  const stopHeartbeat = startHeartbeat(systemStore.instances, {
    instanceId: instance.id,
    everyMs: settings.heartbeatMs,
    crashedAfterMs: settings.crashedAfterMs,
    failed,
  })
  let shutdown: Promise<void> | undefined

  async function end(): Promise<void> {
    try {
      await endAllSessions({ registry, starter, ender, pool })
    } finally {
      timeouts.close()
      ladder.close()
      watch.close()
      // Whoever owns the store closes it afterwards: what still asks there is let finish, unless the database is away.
      const asking = [operations.close(), stopHeartbeat(), purge.settled(), locks.settled(), snapshots.settled()]
      await withinMs(Promise.all(asking), SETTLE_MS)
    }
    await systemStore.instances.stopped(instance.id)
  }

  return {
    instance,
    epoch: randomUUID(),
    sessions: registry,

    useImage(image) {
      images.keep(new Set([...registry.values()].map((session) => session.generation)))
      images.add(image)
      pool.useImage(image)
    },
    procedure: (number) => images.procedure(number),

    async startBackground(request) {
      const outcome = await starter.startBackground(request)
      if (outcome.kind === 'refused') return outcome
      return { kind: 'started', uid: outcome.session.uid, number: outcome.session.number }
    },
    startClient: (request) => starter.startClient(request),
    runInClient: (uid, codeunitId) => calls.run(uid, codeunitId),
    runTests: (uid, plan, tell) => calls.test(uid, plan, tell),
    answerDialog: (uid, dialogId, answer) => calls.answer(uid, dialogId, answer),
    openDialogs: (uid) => calls.openDialogs(uid),
    async endClient(uid, reason, comment) {
      const session = registry.get(uid)
      if (!session) return
      const ended = ender.whenEnded(session)
      if (session.stage !== 'unwound') ender.impose(session, reason, comment ?? clientComment[reason])
      await ended
    },

    requestStop: (request) => stopper.request(request),
    operation: (operationId) => operations.row(operationId),

    async sample(uid) {
      const session = registry.get(uid)
      if (!session) return undefined
      const seen = await looks.ask(session, 'frames')
      if (session.stage === 'ended') return undefined
      return { sampledAt: new Date(), frames: seen?.frames ?? frameOf(session) }
    },
    async writtenTables(uid) {
      const session = registry.get(uid)
      return (session && (await looks.ask(session, 'written'))?.written) ?? []
    },

    on: (event, listener) => emitter.on(event, listener),
    shutdown() {
      shutdown ??= end()
      return shutdown
    },
  }
}

const clientComment = {
  completed: '',
  idle: reasonTexts.idle,
  disconnected: reasonTexts.disconnected,
  timedOut: 'The sign-in has expired.',
} as const

/** What the slot says when the worker does not answer. */
function frameOf(session: Session): readonly { readonly procedure: number; readonly line: number }[] {
  const position = session.position()
  return position.procedure === 0 ? [] : [position]
}
