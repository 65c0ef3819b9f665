import { answer } from '../errors/answer.ts'
import type { AlSession } from '../session/al-session.ts'
import type { TextBuilder } from '../values/text-builder.ts'

/** Methods of TextBuilder (`rt.TextBuilder`). */
export function Append(_s: AlSession, builder: TextBuilder, text: string): boolean {
  builder.append(text)
  return true
}

export function AppendLine(_s: AlSession, builder: TextBuilder, text = ''): boolean {
  builder.appendLine(text)
  return true
}

export function Capacity(_s: AlSession, builder: TextBuilder, capacity?: number): number {
  if (capacity !== undefined) builder.capacity = capacity
  return builder.capacity
}

export function Clear(_s: AlSession, builder: TextBuilder): boolean {
  builder.clear()
  return true
}

export function EnsureCapacity(_s: AlSession, builder: TextBuilder, capacity: number): number {
  return builder.ensureCapacity(capacity)
}

export function Insert(_s: AlSession, builder: TextBuilder, use: boolean, position: number, text: string): boolean {
  return answer(use, () => builder.insert(position, text))
}

export function Length(_s: AlSession, builder: TextBuilder, length?: number): number {
  if (length !== undefined) builder.length = length
  return builder.text.length
}

export function MaxCapacity(_s: AlSession, builder: TextBuilder): number {
  return builder.maxCapacity
}

export function Remove(_s: AlSession, builder: TextBuilder, use: boolean, start: number, count: number): boolean {
  return answer(use, () => builder.remove(start, count))
}

export function Replace(
  _s: AlSession,
  builder: TextBuilder,
  use: boolean,
  from: string,
  to: string,
  start?: number,
  count = 0,
): boolean {
  return answer(use, () =>
    start === undefined ? builder.replace(from, to) : builder.replaceWithin(from, to, start, count),
  )
}

export function ToText(_s: AlSession, builder: TextBuilder, start?: number, count = 0): string {
  return start === undefined ? builder.text : builder.part(start, count)
}
