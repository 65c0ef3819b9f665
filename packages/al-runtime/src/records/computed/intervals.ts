/** Whole numbers from `first` to `last`, both included. */
export interface Interval {
  readonly first: number
  readonly last: number
}

/** In order, none touching the next. */
export type Intervals = readonly Interval[]

export const EVERYTHING: Intervals = [{ first: -Infinity, last: Infinity }]

export function interval(first: number, last: number): Intervals {
  return first > last ? [] : [{ first, last }]
}

export function union(...sets: readonly Intervals[]): Intervals {
  const sorted = sets.flat().toSorted((a, b) => a.first - b.first)
  const joined: Interval[] = []
  for (const next of sorted) {
    const before = joined.at(-1)
    if (before !== undefined && next.first <= before.last + 1) {
      joined[joined.length - 1] = { first: before.first, last: Math.max(before.last, next.last) }
    } else joined.push(next)
  }
  return joined
}

export function intersection(a: Intervals, b: Intervals): Intervals {
  const common: Interval[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const first = Math.max(a[i]!.first, b[j]!.first)
    const last = Math.min(a[i]!.last, b[j]!.last)
    if (first <= last) common.push({ first, last })
    if (a[i]!.last < b[j]!.last) i++
    else j++
  }
  return common
}

export function sizeOf(set: Intervals): number {
  return set.reduce((sum, { first, last }) => sum + last - first + 1, 0)
}

/** The first member at `from` or above it; `isDown`: the last one at or below it. */
export function nearest(set: Intervals, from: number, isDown: boolean): number | undefined {
  if (isDown) {
    const found = set.findLast(({ first }) => first <= from)
    return found === undefined ? undefined : Math.min(found.last, from)
  }
  const found = set.find(({ last }) => last >= from)
  return found === undefined ? undefined : Math.max(found.first, from)
}

/** The last of `count` members from `from` on, and how many there are. */
export function travel(
  set: Intervals,
  from: number,
  count: number,
  isDown: boolean,
): { readonly at: number; readonly moved: number } {
  let at = from
  let moved = 0
  for (const { first, last } of isDown ? set.toReversed() : set) {
    const [begin, end] = isDown ? [Math.min(last, from), first] : [Math.max(first, from), last]
    const size = isDown ? begin - end + 1 : end - begin + 1
    if (size <= 0) continue
    const taken = Math.min(size, count - moved)
    if (taken === 0) break
    at = begin + (isDown ? 1 - taken : taken - 1)
    moved += taken
  }
  return { at, moved }
}
