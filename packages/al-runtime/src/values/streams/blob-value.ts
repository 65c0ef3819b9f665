import type { StoredBlob } from '@alcove/record-store'

/** The content of a blob field. Never changes; appending makes another one, which goes on in the same memory where it can. */
export class BlobValue {
  readonly length: number
  /** Undefined: in the database, and not read (CalcFields). */
  readonly bytes: Uint8Array | undefined
  /** Where content that is not read is: a row's SystemId and the number of the field; empty when it is read. */
  readonly origin: string
  /** How much of the memory behind `bytes` is written, told to all that share it. */
  private readonly memory: { used: number }
  /** Written in a variable, and not yet into its row. */
  readonly isWritten: boolean

  private constructor(
    length: number,
    bytes: Uint8Array | undefined,
    memory: { used: number },
    origin = '',
    isWritten = false,
  ) {
    this.length = length
    this.origin = origin
    this.bytes = bytes
    this.memory = memory
    this.isWritten = isWritten
  }

  static readonly EMPTY = new BlobValue(0, new Uint8Array(), { used: 0 })

  static of(bytes: Uint8Array): BlobValue {
    return bytes.length === 0 ? BlobValue.EMPTY : new BlobValue(bytes.length, bytes, { used: Infinity })
  }

  static unread(length: number, origin: string): BlobValue {
    return new BlobValue(length, undefined, { used: 0 }, origin)
  }

  /** Of a row as it crosses the store or a thread: only what is one of ours already stays itself. */
  static ofStored(stored: StoredBlob & { readonly origin?: string }): BlobValue {
    if (stored instanceof BlobValue) return stored
    return stored.bytes === undefined
      ? BlobValue.unread(stored.length, stored.origin ?? '')
      : BlobValue.of(stored.bytes)
  }

  /** Nothing, when it is not read. */
  get content(): Uint8Array {
    return this.bytes ?? BlobValue.EMPTY.content
  }

  /** The same content, as it is in its row. */
  get saved(): BlobValue {
    return this.isWritten ? new BlobValue(this.length, this.bytes, this.memory, this.origin) : this
  }

  /** Does the field hold this content, saved or not? */
  isContentOf(value: unknown): boolean {
    return value instanceof BlobValue && value.bytes === this.bytes
  }

  append(more: Uint8Array): BlobValue {
    const { content, memory } = this
    const length = content.length + more.length
    if (memory.used === content.length && length <= content.buffer.byteLength) {
      const grown = new Uint8Array(content.buffer, 0, length)
      grown.set(more, content.length)
      memory.used = length
      return new BlobValue(length, grown, memory, '', true)
    }
    const grown = new Uint8Array(new ArrayBuffer(Math.max(256, 2 * length)), 0, length)
    grown.set(content)
    grown.set(more, content.length)
    return new BlobValue(length, grown, { used: length }, '', true)
  }
}
