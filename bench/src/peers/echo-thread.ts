import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

const echo = `const { parentPort } = require('node:worker_threads'); parentPort.on('message', (value) => parentPort.postMessage(value))`

/** A thread that does nothing but answer: what a message there and back costs on this machine at this moment. */
export class EchoThread {
  readonly #thread = new Worker(echo, { eval: true })

  async roundTripMs(): Promise<number> {
    const answered = once(this.#thread, 'message')
    const start = performance.now()
    this.#thread.postMessage(0)
    await answered
    return performance.now() - start
  }

  async close(): Promise<void> {
    await this.#thread.terminate()
  }
}
