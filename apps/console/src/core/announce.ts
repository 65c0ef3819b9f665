export type Priority = 'polite' | 'assertive'

const REPEAT_MS = 3_000
const MERGE_MS = 60

type Waiting = { text: string; priority: Priority; timer: ReturnType<typeof setTimeout> }

export type LiveRegions = { readonly [P in Priority]: { textContent: string | null } }

/**
 * The only way into the two live regions (console.md 16.2): drops repeats within 3 s, merges the same key, and
 * clears before the same text is said again.
 */
export class Announcer {
  readonly #regions: () => LiveRegions | undefined
  readonly #now: () => number
  readonly #waiting = new Map<string, Waiting>()
  readonly #said = new Map<string, number>()

  constructor(regions: () => LiveRegions | undefined, now: () => number = () => performance.now()) {
    this.#regions = regions
    this.#now = now
  }

  announce(text: string, priority: Priority = 'polite', key: string = text): void {
    const said = this.#said.get(text)
    if (said !== undefined && this.#now() - said < REPEAT_MS) return
    const waiting = this.#waiting.get(key)
    if (waiting) clearTimeout(waiting.timer)
    const timer = setTimeout(() => this.#say(key), MERGE_MS)
    this.#waiting.set(key, { text, priority, timer })
  }

  #say(key: string): void {
    const waiting = this.#waiting.get(key)
    this.#waiting.delete(key)
    const region = waiting && this.#regions()?.[waiting.priority]
    if (!waiting || !region) return
    this.#said.set(waiting.text, this.#now())
    for (const [text, at] of this.#said) if (this.#now() - at > REPEAT_MS) this.#said.delete(text)
    if (region.textContent !== waiting.text) {
      region.textContent = waiting.text
      return
    }
    region.textContent = ''
    setTimeout(() => (region.textContent = waiting.text), MERGE_MS)
  }
}
