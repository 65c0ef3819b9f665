import { totalmem } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { EngineOptions } from '../engine-api.ts'
import type { FromWorker } from './protocol.ts'
import type { SpawnThread } from './worker-link.ts'

const MB = 1024 * 1024

type ThreadOptions = Pick<EngineOptions, 'workerUrl' | 'workerMemoryMb' | 'settings'>

/** Starts the worker module in a thread. Running out of memory ends the thread, not the process. */
export function spawnThreads({ workerUrl, workerMemoryMb, settings }: ThreadOptions): SpawnThread {
  const maxOldGenerationSizeMb = workerMemoryMb ?? defaultMemoryMb(settings.workers)

  return (setup, events) => {
    const thread = new Worker(workerUrl, {
      workerData: setup,
      resourceLimits: { maxOldGenerationSizeMb },
      ...builtOnly(process.execArgv),
    })
    let failure: Error | undefined
    thread.on('message', (batch: readonly FromWorker[]) => events.message(batch))
    thread.on('error', (error) => {
      failure = error instanceof Error ? error : new Error(String(error))
    })
    thread.on('exit', () => events.exit(failure))
    return { post: (batch) => thread.postMessage(batch), terminate: () => thread.terminate() }
  }
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
