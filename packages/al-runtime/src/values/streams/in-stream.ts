import { errors } from '../../errors/error-texts.ts'
import { characterAt, decodeText, markLength, textEncoding } from './text-encoding.ts'

const LINE_FEED = 10
const CARRIAGE_RETURN = 13

/** InStream: bytes as they were when it was made, and a place in them that all variables of the stream share. */
export class InStream {
  readonly bytes: Uint8Array
  readonly encoding: number
  private at = 0

  constructor(bytes: Uint8Array = new Uint8Array(), encoding: number = textEncoding.msDos) {
    this.bytes = bytes
    this.encoding = encoding
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length
  }

  /** Counts from 1. */
  get position(): number {
    return this.at + 1
  }

  set position(position: number) {
    const last = this.bytes.length + 1
    if (position < 1 || position > last) throw errors.parameterRange('Position', 1, position, `from 1 to ${last}`)
    this.at = position - 1
  }

  /** At most `count` bytes. */
  read(count: number): Uint8Array {
    const found = this.bytes.subarray(this.at, this.at + Math.max(0, count))
    this.at += found.length
    return found
  }

  /** To the end of the line or a zero byte, which are left out, but no more than `limit` characters. */
  readLine(limit: number): string {
    this.skipMark()
    return this.readText(limit, true)
  }

  /** To a zero byte, which is left out, but no more than `limit` characters. */
  readTerminated(limit: number): string {
    return this.readText(limit, false)
  }

  /** All that is left. */
  readAll(): string {
    this.skipMark()
    return decodeText(this.read(this.bytes.length), this.encoding)
  }

  private readText(limit: number, endsWithLine: boolean): string {
    const { bytes, encoding } = this
    const start = this.at
    let end = start
    let after = 0
    for (let units = 0; end < bytes.length;) {
      after = this.endAt(end, endsWithLine)
      if (after > 0) break
      const character = characterAt(bytes, end, encoding)
      units += character.units
      // What takes two units comes whole, or reading one at a time would never end.
      if (units > limit && (end > start || limit < 1)) break
      end += character.size
    }
    this.at = Math.min(end + after, bytes.length)
    return decodeText(bytes.subarray(start, end), encoding)
  }

  /** How many bytes the end of the text at `at` has, 0: the text goes on. */
  private endAt(at: number, endsWithLine: boolean): number {
    const unit = this.unitAt(at)
    const size = this.encoding === textEncoding.utf16 ? 2 : 1
    if (unit === 0) return size
    if (!endsWithLine) return 0
    if (unit === LINE_FEED) return size
    return unit === CARRIAGE_RETURN && this.unitAt(at + size) === LINE_FEED ? 2 * size : 0
  }

  private unitAt(at: number): number | undefined {
    const low = this.bytes[at]
    return this.encoding === textEncoding.utf16 && low !== undefined ? low | ((this.bytes[at + 1] ?? 0) << 8) : low
  }

  private skipMark(): void {
    if (this.at === 0) this.at = markLength(this.bytes, this.encoding)
  }
}
