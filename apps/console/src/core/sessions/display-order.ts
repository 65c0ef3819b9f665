/** Which rows stand where, while the server's order goes on changing (console.md 6.6, 6.7). Pure functions over uids. */

/** Puts tombstones back at the index they had. */
export function withTombstones<Uid>(order: readonly Uid[], first: number, tombstones: ReadonlyMap<Uid, number>): Uid[] {
  const slots = order.filter((uid) => !tombstones.has(uid))
  for (const [uid, index] of [...tombstones].sort((a, b) => a[1] - b[1])) {
    const at = index - first
    if (at >= 0 && at <= slots.length) slots.splice(at, 0, uid)
  }
  return slots
}

/**
 * A held order when the window moved: rows in `kept` (uid to display index) stay where they are,
 * the server's order fills the places around them.
 */
export function aroundKept<Uid>(
  order: readonly Uid[],
  first: number,
  count: number,
  kept: ReadonlyMap<Uid, number>,
): Uid[] {
  const byIndex = new Map<number, Uid>()
  for (const [uid, index] of kept) if (index >= first && index < first + count) byIndex.set(index, uid)
  const others = order.filter((uid) => !kept.has(uid))
  const slots: Uid[] = []
  for (let index = first, next = 0; index < first + count; index += 1) {
    const uid = byIndex.get(index) ?? others[next++]
    if (uid === undefined) break
    slots.push(uid)
  }
  return slots
}

/** How many rows would move, come or go if the order were applied now. */
export function movesWaiting<Uid>(
  shown: readonly Uid[],
  order: readonly Uid[],
  tombstones: ReadonlyMap<Uid, number>,
): number {
  const target = new Map(order.map((uid, index) => [uid, index]))
  const live = shown.filter((uid) => !tombstones.has(uid))
  const positions = live.flatMap((uid) => target.get(uid) ?? [])
  const gone = live.length - positions.length
  const shownSet = new Set(live)
  const come = order.reduce((count, uid) => count + (shownSet.has(uid) ? 0 : 1), 0)
  return come + gone + positions.length - longestRun(positions)
}

/** Length of the longest increasing subsequence: what need not move. */
function longestRun(values: readonly number[]): number {
  const tails: number[] = []
  for (const value of values) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tails[middle] ?? 0) < value) low = middle + 1
      else high = middle
    }
    tails[low] = value
  }
  return tails.length
}
