import { errors } from '../errors/error-texts.ts'

const LINE_END = '\r\n'
const MAX_CAPACITY = 2_147_483_647

/** TextBuilder: shared by assignment, positions count from 1. JavaScript joins appended strings lazily, so one string is all it takes. */
export class TextBuilder {
  text = ''
  private reserved = 16

  append(part: string): void {
    this.text += part
  }

  appendLine(line: string): void {
    this.text += line + LINE_END
  }

  /** What fits before .NET's builder, which this stands for, would grow. */
  get capacity(): number {
    while (this.reserved < this.text.length) this.reserved = Math.min(this.reserved * 2, MAX_CAPACITY)
    return this.reserved
  }

  set capacity(capacity: number) {
    if (capacity < this.text.length)
      throw errors.parameterRange('Capacity', 1, capacity, `from ${this.text.length} to ${MAX_CAPACITY}`)
    this.reserved = capacity
  }

  ensureCapacity(capacity: number): number {
    if (capacity < 0) throw errors.parameterRange('Capacity', 1, capacity, `from 0 to ${MAX_CAPACITY}`)
    if (capacity > this.capacity) this.reserved = capacity
    return this.reserved
  }

  get maxCapacity(): number {
    return MAX_CAPACITY
  }

  /** Shorter cuts, longer fills with U+0000. */
  set length(length: number) {
    if (length < 0) throw errors.parameterRange('Length', 1, length, `from 0 to ${MAX_CAPACITY}`)
    this.text = this.text.slice(0, length).padEnd(length, '\0')
  }

  /** Position length + 1 appends. */
  insert(position: number, part: string): void {
    if (position < 1 || position > this.text.length + 1)
      throw errors.parameterRange('Position', 1, position, `from 1 to ${this.text.length + 1}`)
    this.text = this.text.slice(0, position - 1) + part + this.text.slice(position - 1)
  }

  remove(start: number, count: number): void {
    this.checkRange(start, count)
    this.text = this.text.slice(0, start - 1) + this.text.slice(start - 1 + count)
  }

  replace(from: string, to: string): void {
    if (from === '') throw errors.emptyOldText()
    this.text = this.text.replaceAll(from, () => to)
  }

  replaceWithin(from: string, to: string, start: number, count: number): void {
    if (from === '') throw errors.emptyOldText()
    const part = this.part(start, count).replaceAll(from, () => to)
    this.text = this.text.slice(0, start - 1) + part + this.text.slice(start - 1 + count)
  }

  part(start: number, count: number): string {
    this.checkRange(start, count)
    return this.text.slice(start - 1, start - 1 + count)
  }

  clear(): void {
    this.text = ''
  }

  private checkRange(start: number, count: number): void {
    const { length } = this.text
    if (start < 1 || start > length + 1) throw errors.parameterRange('StartIndex', 1, start, `from 1 to ${length + 1}`)
    if (count < 0 || start - 1 + count > length)
      throw errors.parameterRange('Count', 2, count, `from 0 to ${length - start + 1}`)
  }
}
