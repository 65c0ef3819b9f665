import { T } from './token-kind.ts'

/** Reads past the last token see the end of the file. */
const PADDING = 4

/** The tokens of a file as columns, so that a token costs no object; and where its lines begin. */
export class TokenList {
  kinds = new Uint8Array(1 << 14)
  starts = new Int32Array(1 << 14)
  ends = new Int32Array(1 << 14)
  lines = new Int32Array(1 << 14)
  /** Index into the name table, for names and words. */
  names = new Int32Array(1 << 14)
  count = 0
  #lineStarts = new Int32Array(1 << 12)
  #lineCount = 0

  clear(): void {
    this.count = 0
    this.#lineCount = 0
  }

  add(kind: number, start: number, end: number, line: number, name: number): void {
    const i = this.count++
    if (i >= this.kinds.length) this.#grow()
    this.kinds[i] = kind
    this.starts[i] = start
    this.ends[i] = end
    this.lines[i] = line
    this.names[i] = name
  }

  /** Marks the end of the file. */
  close(offset: number, line: number): void {
    for (let i = 0; i < PADDING; i++) this.add(T.endOfFile, offset, offset, line, 0)
    this.count -= PADDING - 1
  }

  startLine(offset: number): void {
    if (this.#lineCount === this.#lineStarts.length) this.#lineStarts = grown(this.#lineStarts)
    this.#lineStarts[this.#lineCount++] = offset
  }

  copyLineStarts(): Int32Array {
    return this.#lineStarts.slice(0, this.#lineCount)
  }

  #grow(): void {
    const kinds = new Uint8Array(this.kinds.length * 2)
    kinds.set(this.kinds)
    this.kinds = kinds
    this.starts = grown(this.starts)
    this.ends = grown(this.ends)
    this.lines = grown(this.lines)
    this.names = grown(this.names)
  }
}

function grown(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(column.length * 2)
  larger.set(column)
  return larger
}
