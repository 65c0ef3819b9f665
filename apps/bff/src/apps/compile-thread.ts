import { Worker } from 'node:worker_threads'
import type { compileApp } from '@alcove/al-compiler'

export type CompileRequest = Parameters<typeof compileApp>[0]
export type CompileOutcome = ReturnType<typeof compileApp>

interface Pending {
  resolve(outcome: CompileOutcome): void
  reject(error: Error): void
}

/** The compiler's own thread, started when first needed. */
export class CompileThread {
  #worker: Worker | undefined
  #nextId = 1
  readonly #pending = new Map<number, Pending>()

  compile(request: CompileRequest): Promise<CompileOutcome> {
    const id = this.#nextId++
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject })
      this.#start().postMessage({ id, request })
    })
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
    this.#worker = undefined
  }

  #start(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(new URL('./compile-worker.js', import.meta.url))
    worker.unref()
    worker.on('message', (message: { id: number; outcome?: CompileOutcome; failure?: string }) => {
      const pending = this.#pending.get(message.id)
      this.#pending.delete(message.id)
      if (message.outcome) pending?.resolve(message.outcome)
      else pending?.reject(new Error(`The compiler failed: ${message.failure ?? 'unknown cause'}`))
    })
    const fail = (cause: unknown) => {
      this.#worker = undefined
      for (const pending of this.#pending.values()) pending.reject(new Error('The compiler thread ended.', { cause }))
      this.#pending.clear()
    }
    worker.on('error', fail)
    worker.on('exit', fail)
    this.#worker = worker
    return worker
  }
}
