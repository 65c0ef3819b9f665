import type { AlSession } from '../../session/al-session.ts'
import type { Variant } from '../../values/variant.ts'
import type { Step } from '../access.ts'
import type { AlRecord } from '../al-record.ts'
import { recordIdParts } from '../../values/record-id.ts'
import { calcFields } from '../formulas/calc-fields.ts'
import { type Maybe, andThen } from '../maybe.ts'
import { keyOfRecordId } from '../record-id.ts'
import { missingRecord, nothingFound } from '../record-errors.ts'
import { errors } from '../../errors/error-texts.ts'
import { fieldValue } from '../value-text.ts'

/** Get by primary key: no filters, no current key. Keys left out are blank. */
export function Get(s: AlSession, rec: AlRecord, use: boolean, args: readonly Variant[]): Maybe<boolean> {
  const { table } = rec
  const [first] = args
  if (args.length === 1 && first?.type.kind === 'RecordId') return getById(rec, use, first.value as string)
  const key: unknown[] = []
  for (let i = 0; i < table.primary.length; i++) {
    const field = table.fields[table.primary[i]!]!
    key.push(i < args.length ? fieldValue(s, field, args[i]!) : field.kind.blank)
  }
  return getByKey(rec, use, key)
}

function getByKey(rec: AlRecord, use: boolean, key: readonly unknown[]): Maybe<boolean> {
  const found = rec.access.get(rec, key)
  if (found === true) return arrived(rec, true)
  return andThen(found, (later) => arrived(rec, later || (use ? false : raiseMissing(rec, key))))
}

/** An id of another table is a mistake whether the result is used or not. */
function getById(rec: AlRecord, use: boolean, id: string): Maybe<boolean> {
  const parts = recordIdParts(id)
  if (parts !== undefined && parts.tableNo !== rec.table.id)
    throw errors.recordIdOfOtherTable(rec.s.image.table(parts.tableNo)?.caption ?? parts.tableNo, rec.table.caption)
  const key = keyOfRecordId(rec, id)
  if (key !== undefined) return getByKey(rec, use, key)
  if (use) return false
  throw errors.noSuchRecordId(rec.table.caption)
}

function raiseMissing(rec: AlRecord, key: readonly unknown[]): never {
  const sought = rec.v.slice()
  rec.table.primary.forEach((index, i) => (sought[index] = key[i]))
  throw missingRecord(rec, sought)
}

export function GetBySystemId(_s: AlSession, rec: AlRecord, use: boolean, id: string): Maybe<boolean> {
  return andThen(rec.access.getBySystemId(rec, id), (found) => {
    if (found || use) return arrived(rec, found)
    throw errors.recordNotFound(rec.table.caption, [{ field: 'SystemId', value: `{${id.toUpperCase()}}` }])
  })
}

const steps: Readonly<Record<string, Step>> = { '-': 'first', '+': 'last', '=': '=', '<': '<', '>': '>' }

/** Tries the steps in the order given: `=><` is here, else after, else before. */
export function Find(_s: AlSession, rec: AlRecord, use: boolean, which = '='): Maybe<boolean> {
  const wanted = which.split('').flatMap((char) => steps[char] ?? [])
  if (wanted.length < which.length)
    throw errors.parameterRange('Which', 1, which, "'-', '+' or any of '=', '<' and '>'")
  if (wanted.length === 0) wanted.push('=')
  if (which === '-') return andThen(rec.access.findSet(rec), (found) => arrived(rec, found || failed(rec, use)))
  return andThen(tryInTurn(rec, wanted, 0), (found) =>
    found ? arrived(rec, true) : which === '=' ? notHere(rec, use) : failed(rec, use),
  )
}

function tryInTurn(rec: AlRecord, wanted: readonly Step[], at: number): Maybe<boolean> {
  const step = wanted[at]
  if (step === undefined) return false
  return andThen(rec.access.find(rec, step), (found) => found || tryInTurn(rec, wanted, at + 1))
}

export function FindFirst(_s: AlSession, rec: AlRecord, use: boolean): Maybe<boolean> {
  return andThen(rec.access.find(rec, 'first'), (found) => arrived(rec, found || failed(rec, use)))
}

export function FindLast(_s: AlSession, rec: AlRecord, use: boolean): Maybe<boolean> {
  return andThen(rec.access.find(rec, 'last'), (found) => arrived(rec, found || failed(rec, use)))
}

export function FindSet(_s: AlSession, rec: AlRecord, use: boolean, forUpdate = false): Maybe<boolean> {
  return andThen(forUpdate ? rec.access.lock(rec) : undefined, () =>
    andThen(rec.access.findSet(rec), (found) => arrived(rec, found || failed(rec, use))),
  )
}

export function Next(_s: AlSession, rec: AlRecord, distance = 1): Maybe<number> {
  const moved = rec.access.next(rec, distance)
  if (rec.autoCalc === undefined) return moved
  return andThen(moved, (steps) => andThen(arrived(rec, steps !== 0), () => steps))
}

/** A row has been read: SetAutoCalcFields. */
function arrived(rec: AlRecord, found: boolean): Maybe<boolean> {
  if (!found || rec.autoCalc === undefined) return found
  return calcFields(rec, rec.autoCalc).then(() => true)
}

export function Count(_s: AlSession, rec: AlRecord): Maybe<number> {
  return rec.access.count(rec)
}

export const CountApprox = Count

export function IsEmpty(_s: AlSession, rec: AlRecord): Maybe<boolean> {
  return rec.access.isEmpty(rec)
}

function failed(rec: AlRecord, use: boolean): false {
  if (use) return false
  throw nothingFound(rec)
}

/** Find('=') in a table that has rows, but not this one. */
function notHere(rec: AlRecord, use: boolean): Maybe<boolean> {
  if (use || rec.filters.length > 0) return failed(rec, use)
  return andThen(rec.access.isEmpty(rec), (isEmpty) => {
    throw isEmpty ? nothingFound(rec) : missingRecord(rec)
  })
}
