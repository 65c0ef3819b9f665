import type { EngineEvents } from '../engine-api.ts'

type Listeners = { [E in keyof EngineEvents]: Set<EngineEvents[E]> }

/** Tells the listeners one after the other. A listener that throws is the listener's fault: the others are told all the same. */
export class Emitter {
  readonly #listeners: Listeners = {
    started: new Set(),
    changed: new Set(),
    ended: new Set(),
    sessionUpdate: new Set(),
    operation: new Set(),
    dialogs: new Set(),
    telemetry: new Set(),
  }

  on<E extends keyof EngineEvents>(event: E, listener: EngineEvents[E]): () => void {
    this.#listeners[event].add(listener)
    return () => this.#listeners[event].delete(listener)
  }

  hears(event: keyof EngineEvents): boolean {
    return this.#listeners[event].size > 0
  }

  emit<E extends keyof EngineEvents>(event: E, ...args: Parameters<EngineEvents[E]>): void {
    for (const listener of this.#listeners[event]) {
      try {
        // The listeners of E take the arguments of E; TypeScript does not follow that through the index.
        ;(listener as (...args: Parameters<EngineEvents[E]>) => void)(...args)
      } catch (error) {
        process.emitWarning(error instanceof Error ? error : String(error))
      }
    }
  }
}
