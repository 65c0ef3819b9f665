import type { RowSet, StoredRow } from '@alcove/record-store'
import type { Step } from '../access.ts'
import type { AlRecord } from '../al-record.ts'
import { isAt } from '../cursor.ts'
import { andThen, type Maybe } from '../maybe.ts'
import { isMarked } from '../marks.ts'
import { filteredStatement } from './filtered-statement.ts'
import { loadRow, seekFrom } from './query.ts'
import { failure } from './store-failure.ts'

export function findRow(record: AlRecord, step: Step): Maybe<boolean> {
  return step === '=' ? findHere(record) : orStay(record, () => findOther(record, step))
}

async function findOther(record: AlRecord, step: Exclude<Step, '='>): Promise<boolean> {
  const isBackward = step === 'last' || step === '<'
  const found = await findFrom(record, isBackward, step === 'first' || step === 'last')
  if (!found || !record.markedOnly || isMarked(record, record.v)) return found
  return (await stepOn(record, isBackward ? -1 : 1)) !== 0
}

/** Opens a set: its rows are a list that later changes of the table do not disturb. */
export function startSet(record: AlRecord): Maybe<boolean> {
  record.forgetPlace()
  return orStay(record, () => openSet(record, undefined))
}

/** From the values of the record; at once while the rows of an open set are there. */
export function next(record: AlRecord, steps: number): Maybe<number> {
  if (steps !== 1 && steps !== -1) return record.markedOnly ? single(record, steps) : jump(record, steps)
  return orStay(record, () => stepOn(record, steps))
}

/** On the way to a marked row the variable holds others; when there is none it keeps the row that it had, and what is known of that. */
function orStay<T extends number | boolean>(record: AlRecord, move: () => Maybe<T>): Maybe<T> {
  if (!record.markedOnly) return move()
  const { version, partOf } = record
  const values = record.v.slice()
  return andThen(move(), (moved) => {
    if (!moved) {
      record.takeValues(values)
      record.version = version
      record.partOf = partOf
    }
    return moved
  })
}

function stepOn(record: AlRecord, steps: 1 | -1): Maybe<number> {
  const isBackward = steps < 0
  const { cursor } = record
  if (cursor === undefined || cursor.isBackward !== isBackward || !isAt(record, cursor.key)) {
    record.forgetPlace()
    return stepFrom(record, isBackward, false)
  }
  if (cursor.set === undefined) return stepFrom(record, isBackward, true)
  if (!record.readsInPart) cursor.set.widen(undefined)
  const row = nextOf(record, cursor.set)
  if (row instanceof Promise) return row.then((later) => arrive(record, later, cursor.set!, steps))
  return arrive(record, row, cursor.set, steps)
}

function arrive(record: AlRecord, row: StoredRow | undefined, set: RowSet, steps: number): Maybe<number> {
  if (row === undefined) {
    record.cursor = undefined
    return 0
  }
  loadRow(record, row)
  // Next is only called with the cursor of this set: nothing happens to the variable while it waits.
  remember(record, record.cursor!.key as unknown[])
  if (!record.markedOnly || isMarked(record, record.v)) return steps
  const later = nextOf(record, set)
  if (later instanceof Promise) return later.then((value) => arrive(record, value, set, steps))
  return arrive(record, later, set, steps)
}

/** The second step in a row is taken to be a loop and opens a set. */
async function stepFrom(record: AlRecord, isBackward: boolean, isLoop: boolean): Promise<number> {
  let found = isLoop ? await openSet(record, isBackward) : await findFrom(record, isBackward, false)
  while (found && record.markedOnly && !isMarked(record, record.v))
    found = (await stepOn(record, isBackward ? -1 : 1)) !== 0
  return found ? (isBackward ? -1 : 1) : 0
}

async function single(record: AlRecord, steps: number): Promise<number> {
  const direction = Math.sign(steps)
  let moved = 0
  while (moved < Math.abs(steps) && (await next(record, direction)) !== 0) moved++
  return moved === 0 ? 0 : moved * direction
}

async function jump(record: AlRecord, steps: number): Promise<number> {
  if (steps === 0) return 0
  const isBackward = steps < 0
  const seek = seekFrom(record, isBackward, false)
  record.forgetPlace()
  const rows = await filteredStatement(record, (store, query) => store.find(query, seek, Math.abs(steps)))
  const last = rows.at(-1)
  if (last === undefined) return 0
  loadRow(record, last)
  place(record, isBackward, undefined)
  return isBackward ? -rows.length : rows.length
}

async function findFrom(record: AlRecord, isBackward: boolean, fromEnd: boolean): Promise<boolean> {
  const seek = fromEnd
    ? ({ from: undefined, inclusive: true, direction: isBackward ? 'backward' : 'forward' } as const)
    : seekFrom(record, isBackward, false)
  record.forgetPlace()
  const [row] = await filteredStatement(record, (store, query) => store.find(query, seek, 1))
  if (row === undefined) return false
  loadRow(record, row)
  place(record, isBackward, undefined)
  return true
}

async function findHere(record: AlRecord): Promise<boolean> {
  const [row] = await filteredStatement(record, (store, query) => store.find(query, seekFrom(record, false, true), 1))
  if (row === undefined || !isHere(record, row)) return false
  if (record.markedOnly && !isMarked(record, record.v)) return false
  record.forgetPlace()
  loadRow(record, row)
  place(record, false, undefined)
  return true
}

function isHere(record: AlRecord, row: StoredRow): boolean {
  return record.order.indexes.every((index) => {
    if (index === record.table.systemId) return row.systemId === record.systemId
    const { kind } = record.table.fields[index]!
    const value = kind.fromStored === undefined ? row.values[index] : kind.fromStored(row.values[index])
    return kind.compare(value, record.v[index]) === 0
  })
}

/** `isBackward` undefined: from the beginning; else on from the record's values. */
async function openSet(record: AlRecord, isBackward: boolean | undefined): Promise<boolean> {
  const seek = isBackward === undefined ? undefined : seekFrom(record, isBackward, false)
  record.forgetPlace()
  const set = await filteredStatement(record, async (store, query) => store.openSet(query, seek))
  const row = await nextOf(record, set)
  if (row === undefined) return false
  loadRow(record, row)
  place(record, isBackward ?? false, set)
  if (isBackward === undefined && record.markedOnly && !isMarked(record, record.v))
    return (await stepOn(record, 1)) !== 0
  return true
}

function nextOf(record: AlRecord, set: RowSet): Maybe<StoredRow | undefined> {
  const row = set.next()
  if (!(row instanceof Promise)) return row
  return row.catch((error: unknown) => {
    throw failure(record, error)
  })
}

/** A variable that leaves its scope in the middle of a loop leaves its set open; it goes when the variable does. */
const abandoned = new FinalizationRegistry<RowSet>((set) => set.close())

function place(record: AlRecord, isBackward: boolean, set: RowSet | undefined): void {
  const key: unknown[] = []
  remember(record, key)
  const cursor = { isBackward, key, set }
  if (set !== undefined) abandoned.register(cursor, set)
  record.cursor = cursor
}

function remember(record: AlRecord, key: unknown[]): void {
  const { v } = record
  for (const index of record.order.indexes) key[index] = v[index]
}
