import { getPriority, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { takeSetup } from './take-setup.ts'
import type { ToWorker } from './protocol.ts'
import type { WorkerWiring } from './worker-context.ts'
import { createWorkerCore } from './worker-core.ts'

/** Call it once at the top of the module that EngineOptions.workerUrl names. Never returns the thread to anybody else. */
export async function runWorker(wiring: WorkerWiring): Promise<void> {
  const port = parentPort
  if (!port) throw new Error('runWorker is for worker threads that the engine has started.')

  yieldProcessor()
  const core = await createWorkerCore(await takeSetup(port), wiring, (batch) => port.postMessage(batch))
  // A promise that nobody awaits, in a built-in: the sessions of the thread can go on.
  process.on('unhandledRejection', (error) => core.report(error))
  port.on('message', (batch: ToWorker[]) => core.receive(batch))
}

/**
 * A worker still gets the processor when nobody else wants it. With 10 steps a session that was told to stop waited for its worker for a time slice of the
 * kernel in more than 1 of 100 cases, with 5 in fewer; the main thread, once woken, waits no longer than before in 99 of 100.
 */
const NICER_BY = 5
const NICEST = 19

/** AL may compute for hours: when processors are short, the main thread and the database go first. */
function yieldProcessor(): void {
  // Elsewhere a priority is that of the whole process.
  if (process.platform !== 'linux') return
  try {
    setPriority(0, Math.min(NICEST, getPriority(0) + NICER_BY))
  } catch {
    // A sandbox may forbid it. Only how fast others are served depends on it.
  }
}
