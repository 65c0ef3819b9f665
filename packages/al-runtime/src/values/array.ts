import { errors } from '../errors/error-texts.ts'

/** `array[2,3] of T`: a value; elements row by row in `v`. */
export class AlArray {
  readonly v: unknown[]
  readonly dimensions: readonly number[]
  /** A new default of the element type. */
  readonly blank: () => unknown

  constructor(v: unknown[], dimensions: readonly number[], blank: () => unknown) {
    this.v = v
    this.dimensions = dimensions
    this.blank = blank
  }
}

/** Places in `v` of 1-based indexes (`rt.A`). */
export function index(array: unknown, at: number): number {
  const { v } = array as AlArray
  if (at < 1 || at > v.length) throw errors.indexOutOfBounds()
  return at - 1
}

export function index2(array: unknown, first: number, second: number): number {
  const { dimensions } = array as AlArray
  const rows = dimensions[0]!
  const columns = dimensions[1]!
  if (first < 1 || first > rows || second < 1 || second > columns) throw errors.indexOutOfBounds()
  return (first - 1) * columns + second - 1
}

export function indexN(array: unknown, indexes: readonly number[]): number {
  const { dimensions } = array as AlArray
  let place = 0
  for (let i = 0; i < dimensions.length; i++) {
    const at = indexes[i]!
    const size = dimensions[i]!
    if (at < 1 || at > size) throw errors.indexOutOfBounds()
    place = place * size + at - 1
  }
  return place
}
