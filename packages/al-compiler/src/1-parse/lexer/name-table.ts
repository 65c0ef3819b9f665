import { foldName } from './fold-name.ts'
import { keywords, T } from './token-kind.ts'

const MAX_NAMES = 1 << 20

/**
 * Interns names: each spelling becomes one string with one folded key, found from the characters of the source text without
 * cutting a string out of it. An open-addressing table; collisions are compared character by character.
 */
export class NameTable {
  readonly names: string[] = []
  readonly keys: string[] = []
  readonly #kinds: number[] = []
  readonly #hashes: number[] = []
  #slots = new Int32Array(1 << 13)

  /** Index of the name that `text` holds from `start` to `end`; `hash` as `hashOf` makes it. */
  find(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    const length = end - start
    for (let i = (hash ^ (hash >>> 15)) & mask; ; i = (i + 1) & mask) {
      const entry = slots[i]!
      if (entry === 0) return this.#add(text.slice(start, end), hash)
      if (this.#hashes[entry - 1] !== hash) continue
      const name = this.names[entry - 1]!
      if (name.length !== length) continue
      let same = 0
      while (same < length && name.charCodeAt(same) === text.charCodeAt(start + same)) same++
      if (same === length) return entry - 1
    }
  }

  /** Index of a name that does not stand in the text as it is. */
  findText(name: string): number {
    return this.find(name, 0, name.length, hashOf(name))
  }

  /** Token kind of an unquoted word: a keyword's, or T.word. */
  kindOf(index: number): number {
    return this.#kinds[index]!
  }

  get isFull(): boolean {
    return this.names.length >= MAX_NAMES
  }

  #add(spelling: string, hash: number): number {
    // A slice would keep the whole file in memory; one of a new, short string keeps only that.
    const name = ` ${spelling}`.slice(1)
    const index = this.names.length
    const key = foldName(name)
    this.names.push(name)
    this.keys.push(key)
    this.#kinds.push(keywords.get(key) ?? T.word)
    this.#hashes.push(hash)
    if (index * 2 > this.#slots.length) this.#grow()
    else this.#place(index)
    return index
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 4)
    for (let index = 0; index < this.names.length; index++) this.#place(index)
  }

  #place(index: number): void {
    const mask = this.#slots.length - 1
    const hash = this.#hashes[index]!
    let i = (hash ^ (hash >>> 15)) & mask
    while (this.#slots[i] !== 0) i = (i + 1) & mask
    this.#slots[i] = index + 1
  }
}

/** FNV-1a over UTF-16 units; the lexer computes it while it scans a word. */
export const HASH_SEED = 0x811c9dc5 | 0
export const HASH_PRIME = 0x01000193

function hashOf(name: string): number {
  let hash = HASH_SEED
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), HASH_PRIME)
  return hash
}

let shared = new NameTable()

/** One table serves all files, since they use the same names; it begins anew before it could fill the memory. */
export function sharedNames(): NameTable {
  if (shared.isFull) shared = new NameTable()
  return shared
}
