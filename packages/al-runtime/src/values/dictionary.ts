import { errors } from '../errors/error-texts.ts'
import { Decimal } from './decimal.ts'

/** `Dictionary of [K, V]`: keys in the order of insertion, shared by assignment. */
export class AlDictionary<V = unknown> {
  private readonly entries = new Map<unknown, V>()
  /** Equal decimals are one key, though different objects: they are kept by their text. */
  private hasDecimalKeys = false

  get count(): number {
    return this.entries.size
  }

  has(key: unknown): boolean {
    return this.entries.has(this.identity(key))
  }

  get(key: unknown): V {
    const identity = this.identity(key)
    const value = this.entries.get(identity)
    if (value === undefined && !this.entries.has(identity)) throw errors.missingDictionaryKey()
    // Present: V itself may include undefined.
    return value as V
  }

  set(key: unknown, value: V): void {
    this.entries.set(this.identity(key), value)
  }

  remove(key: unknown): boolean {
    return this.entries.delete(this.identity(key))
  }

  keys(): unknown[] {
    const keys = [...this.entries.keys()]
    return this.hasDecimalKeys ? keys.map((key) => Decimal.fromString(String(key))) : keys
  }

  values(): V[] {
    return [...this.entries.values()]
  }

  clear(): void {
    this.entries.clear()
  }

  private identity(key: unknown): unknown {
    if (!(key instanceof Decimal)) return key
    this.hasDecimalKeys = true
    return key.toString()
  }
}
