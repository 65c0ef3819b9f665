import { once } from 'node:events'
import type { MessagePort } from 'node:worker_threads'
import { workerData } from 'node:worker_threads'
import type { WorkerSetup } from './protocol.ts'

/** What the thread is born with, or, for a warm one, the first message. Nothing else is sent before it has said that it is ready. */
export async function takeSetup(port: MessagePort): Promise<WorkerSetup> {
  // The engine is the only one that starts the module as a thread.
  if (workerData !== undefined && workerData !== null) return workerData as WorkerSetup
  const [setup] = (await once(port, 'message')) as [WorkerSetup]
  return setup
}
