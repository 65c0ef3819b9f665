import type { AlRecord } from './al-record.ts'
import type { Maybe } from './maybe.ts'

/** Visits every row inside the record's filters by a variable of its own, which the visit may change, modify and delete. */
export function eachRow(rec: AlRecord, visit: (row: AlRecord) => Maybe<void>): Maybe<void> {
  const row = rec.copy()
  if (rec.isTemporary) row.rows = rec.rows
  // Changing other fields than the key does not move the variable within this order.
  row.setOrder(rec.table.primaryOrder)
  let found: Maybe<boolean> = row.access.findSet(row)
  while (found === true) {
    const done = visit(row)
    if (done instanceof Promise) return done.then(() => goOn(row, step(row), visit))
    found = step(row)
  }
  return found instanceof Promise ? goOn(row, found, visit) : undefined
}

async function goOn(row: AlRecord, first: Maybe<boolean>, visit: (row: AlRecord) => Maybe<void>): Promise<void> {
  for (let found = await first; found;) {
    const done = visit(row)
    if (done instanceof Promise) await done
    const next = step(row)
    found = next instanceof Promise ? await next : next
  }
}

function step(row: AlRecord): Maybe<boolean> {
  const moved = row.access.next(row, 1)
  return moved instanceof Promise ? moved.then((count) => count !== 0) : moved !== 0
}
