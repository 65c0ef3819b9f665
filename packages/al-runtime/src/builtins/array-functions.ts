import { errors } from '../errors/error-texts.ts'
import { AlRecord } from '../records/al-record.ts'
import type { AlSession } from '../session/al-session.ts'
import type { AlArray } from '../values/array.ts'

export function ArrayLen(_s: AlSession, array: AlArray, dimension?: number): number {
  if (dimension === undefined) return array.v.length
  const size = array.dimensions[dimension - 1]
  if (size === undefined) throw errors.indexOutOfBounds()
  return size
}

/** Moves empty texts to the end and returns how many are not empty. */
export function CompressArray(_s: AlSession, array: AlArray): number {
  const kept = array.v.filter((text) => text !== '')
  for (let i = 0; i < array.v.length; i++) array.v[i] = kept[i] ?? ''
  return kept.length
}

/** The elements copied must fill the target. */
export function CopyArray(_s: AlSession, target: AlArray, source: AlArray, position: number, length?: number): void {
  if (position < 1 || position > source.v.length) throw errors.indexOutOfBounds()
  const count = length ?? source.v.length - position + 1
  if (count !== target.v.length) throw errors.copyArrayLength(count, target.v.length)
  if (position - 1 + count > source.v.length) throw errors.indexOutOfBounds()
  const copied = source.v.slice(position - 1, position - 1 + count)
  for (let i = 0; i < count; i++) {
    const own = target.v[i]
    if (own instanceof AlRecord) own.assign(copied[i] as AlRecord)
    else target.v[i] = copied[i]
  }
}
