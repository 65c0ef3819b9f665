import type { Ref } from '@alcove/al-abi'
import type { SequencePlace } from '@alcove/record-store'
import { errors } from '../errors/error-texts.ts'
import type { AlSession } from '../session/al-session.ts'

/** Functions of NumberSequence (`rt.NumberSequence`): outside of every transaction; of the session's company unless told otherwise. */
async function insert(s: AlSession, name: string, seed = 0n, increment = 1n, ofCompany = true): Promise<void> {
  if (increment === 0n) throw errors.parameterRange('Increment', 3, 0, 'any value but 0')
  const isNew = await s.host.store.numberSequences.create(placeOf(s, name, ofCompany), seed, increment)
  if (!isNew) throw errors.sequenceExists(name)
}
export { insert as Insert }

export function Exists(s: AlSession, name: string, ofCompany = true): Promise<boolean> {
  return s.host.store.numberSequences.exists(placeOf(s, name, ofCompany))
}

// `Delete` and `Next` read like keywords; the exported names are AL's.
/** One that is not there needs no deleting. */
export async function Delete(s: AlSession, name: string, ofCompany = true): Promise<void> {
  await s.host.store.numberSequences.drop(placeOf(s, name, ofCompany))
}

export async function Next(s: AlSession, name: string, ofCompany = true): Promise<bigint> {
  return (await take(s, name, 1, ofCompany)).first
}

/** The first of `count` numbers in a row. */
export async function Range(s: AlSession, name: string, count: number, ofCompany = true): Promise<bigint> {
  return (await take(s, name, count, ofCompany)).first
}

export async function RangeWithIncrement(
  s: AlSession,
  name: string,
  count: number,
  increment: Ref<bigint>,
  ofCompany = true,
): Promise<bigint> {
  const taken = await take(s, name, count, ofCompany)
  increment.v = taken.increment
  return taken.first
}

export async function Current(s: AlSession, name: string, ofCompany = true): Promise<bigint> {
  const value = await s.host.store.numberSequences.current(placeOf(s, name, ofCompany))
  if (value === undefined) throw errors.sequenceMissing(name)
  return value
}

export async function Restart(s: AlSession, name: string, seed = 0n, ofCompany = true): Promise<void> {
  if (!(await s.host.store.numberSequences.restart(placeOf(s, name, ofCompany), seed)))
    throw errors.sequenceMissing(name)
}

const MAX_COUNT = 1_000_000

async function take(s: AlSession, name: string, count: number, ofCompany: boolean) {
  if (count < 1 || count > MAX_COUNT) throw errors.parameterRange('Count', 2, count, `from 1 to ${MAX_COUNT}`)
  const taken = await s.host.store.numberSequences.next(placeOf(s, name, ofCompany), count)
  if (taken === undefined) throw errors.sequenceMissing(name)
  return taken
}

/** Letters, digits and what names are made of besides (ADR 11). */
const validName = /^[\p{L}\p{N}_$#@&()./: +-]{1,250}$/u

function placeOf(s: AlSession, name: string, ofCompany: boolean): SequencePlace {
  if (!validName.test(name) || name.trim() === '') throw errors.sequenceName(name)
  return { name, company: ofCompany ? s.host.identity.company : '' }
}
