const CHORD_MS = 1_000

/** console.md 15: single keys, only outside text controls and when the preference is on. */
export class Shortcuts {
  readonly #handlers = new Map<string, (() => boolean | void)[]>()
  readonly #isOn: () => boolean
  #chord: { key: string; at: number } | undefined

  constructor(isOn: () => boolean) {
    this.#isOn = isOn
  }

  /** The last one added for a key is asked first; false passes it on. */
  add(key: string, handler: () => boolean | void): () => void {
    const handlers = this.#handlers.get(key) ?? []
    this.#handlers.set(key, handlers)
    handlers.push(handler)
    return () => {
      const at = handlers.indexOf(handler)
      if (at >= 0) handlers.splice(at, 1)
    }
  }

  readonly handle = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (!this.#isOn() || isTextControl(event.target)) return
    const chord =
      this.#chord && event.timeStamp - this.#chord.at < CHORD_MS ? `${this.#chord.key} ${event.key}` : undefined
    this.#chord = undefined
    if (this.#run(chord ?? event.key)) return event.preventDefault()
    if (event.key === 'g') this.#chord = { key: 'g', at: event.timeStamp }
  }

  #run(key: string): boolean {
    const handlers = this.#handlers.get(key) ?? []
    return handlers.toReversed().some((handler) => handler() !== false)
  }
}

function isTextControl(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT') return true
  return target instanceof HTMLInputElement && !['button', 'checkbox', 'radio', 'range'].includes(target.type)
}
