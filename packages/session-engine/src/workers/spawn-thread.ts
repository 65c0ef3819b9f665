import { totalmem } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { EngineOptions } from '../engine-api.ts'
import type { FromWorker, WorkerSetup } from './protocol.ts'
import type { SpawnThread, ThreadEvents, WorkerThread } from './worker-link.ts'

const MB = 1024 * 1024

type ThreadOptions = Pick<EngineOptions, 'workerUrl' | 'workerMemoryMb'> & {
  readonly settings: Pick<EngineOptions['settings'], 'workers'>
}

/** Starts the worker module in a thread. Running out of memory ends the thread, not the process. */
export function spawnThreads(options: ThreadOptions): SpawnThread {
  return (setup, events) => attach(startThread(options, setup), events)
}

export interface WarmThread {
  /** For one engine. */
  readonly spawn: SpawnThread
  /** Ends the thread, unless an engine has taken it. */
  dismiss(): void
}

/** A thread that reads its modules while the engine is still to be made; it becomes the engine's first. Until then it keeps no process alive. */
export function warmThread(options: ThreadOptions): WarmThread {
  const spawn = spawnThreads(options)
  const warm = startThread(options, undefined)
  warm.thread.unref()
  let isTaken = false
  return {
    spawn(setup, events) {
      if (isTaken) return spawn(setup, events)
      isTaken = true
      warm.thread.ref()
      warm.thread.postMessage(setup)
      return attach(warm, events)
    },
    dismiss() {
      if (!isTaken) void warm.thread.terminate()
      isTaken = true
    },
  }
}

interface StartedThread {
  readonly thread: Worker
  /** Why it ended. */
  failure: Error | undefined
  hasExited: boolean
}

/** What is new in a worker is small and short-lived, or a session that stays: more room would only be resident. */
const YOUNG_MB = 16

function startThread({ workerUrl, workerMemoryMb, settings }: ThreadOptions, setup: WorkerSetup | undefined) {
  const thread = new Worker(workerUrl, {
    workerData: setup,
    resourceLimits: {
      maxOldGenerationSizeMb: workerMemoryMb ?? defaultMemoryMb(settings.workers),
      maxYoungGenerationSizeMb: YOUNG_MB,
    },
    ...builtOnly(process.execArgv),
  })
  const started: StartedThread = { thread, failure: undefined, hasExited: false }
  thread.on('error', (error) => {
    started.failure = error instanceof Error ? error : new Error(String(error))
  })
  thread.on('exit', () => {
    started.hasExited = true
  })
  return started
}

function attach(started: StartedThread, events: ThreadEvents): WorkerThread {
  const { thread } = started
  const exit = () => events.exit(started.failure)
  if (started.hasExited) setImmediate(exit)
  thread.on('message', (batch: readonly FromWorker[]) => events.message(batch))
  thread.on('exit', exit)
  return { post: (batch) => thread.postMessage(batch), terminate: () => thread.terminate() }
}

function defaultMemoryMb(workers: number): number {
  const share = Math.floor((totalmem() * 0.6) / MB / workers)
  return Math.min(4096, Math.max(256, share))
}

/** Test runners read the packages from their sources; a thread runs what was built, unless it brings a loader (tsx). */
function builtOnly(execArgv: readonly string[]): { execArgv?: string[] } {
  const kept = execArgv.filter(
    (argument, index) =>
      !argument.includes('@alcove/source') &&
      !(isConditions(argument) && execArgv[index + 1]?.includes('@alcove/source') === true),
  )
  const hasLoader = execArgv.some((argument) => argument.includes('tsx'))
  // Naming the arguments makes Node check them, and it refuses some that a process may have.
  return hasLoader || kept.length === execArgv.length ? {} : { execArgv: kept }
}

function isConditions(argument: string): boolean {
  return argument === '--conditions' || argument === '-C'
}
