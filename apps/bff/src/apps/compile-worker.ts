import { parentPort } from 'node:worker_threads'
import { compileApp } from '@alcove/al-compiler'
import type { CompileRequest } from './compile-thread.ts'

/** Compiling has a thread of its own: a large app must not hold up the main thread. */
const port = parentPort
if (!port) throw new Error('compile-worker runs as a worker thread only')

port.on('message', ({ id, request }: { id: number; request: CompileRequest }) => {
  try {
    port.postMessage({ id, outcome: compileApp(request) })
  } catch (error) {
    port.postMessage({ id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
