import { parentPort, workerData } from 'node:worker_threads'
import type { ToWorker, WorkerSetup } from './protocol.ts'
import type { WorkerWiring } from './worker-context.ts'
import { createWorkerCore } from './worker-core.ts'

/** Call it once at the top of the module that EngineOptions.workerUrl names. Never returns the thread to anybody else. */
export async function runWorker(wiring: WorkerWiring): Promise<void> {
  const port = parentPort
  if (!port) throw new Error('runWorker is for worker threads that the engine has started.')

  // The engine is the only one that starts this module as a thread.
  const core = await createWorkerCore(workerData as WorkerSetup, wiring, (batch) => port.postMessage(batch))
  // A promise that nobody awaits, in a built-in: the sessions of the thread can go on.
  process.on('unhandledRejection', (error) => core.report(error))
  port.on('message', (batch: ToWorker[]) => core.receive(batch))
}
