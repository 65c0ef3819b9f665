import { andThen, type Maybe } from '../maybe.ts'
import type { AlSession } from '../../session/al-session.ts'
import type { AlRecord } from '../al-record.ts'
import { Find, FindFirst, FindLast, FindSet, Get, GetBySystemId, Next } from '../methods/reading-methods.ts'
import { Modify as modify } from '../methods/writing-methods.ts'
import { concernsRows, hasTrigger } from '../write-events.ts'
import { wholeRow } from './load-in-time.ts'

/**
 * `rt.InPart.<Name>(s, rec, …)`: as rt.Record, for code that looks before it takes a field (al-compiler, read-in-part.ts). Reads bring the
 * fields that load fields ask for.
 */
export const readsInPart = {
  Get: inPart(Get),
  GetBySystemId: inPart(GetBySystemId),
  Find: inPart(Find),
  FindFirst: inPart(FindFirst),
  FindLast: inPart(FindLast),
  FindSet: inPart(FindSet),
  Next: inPart(Next),

  /** What was left out keeps what is stored, unless somebody is to be shown the row. */
  Modify(s: AlSession, rec: AlRecord, use: boolean, runTrigger = false): Maybe<boolean> {
    if (rec.partOf === undefined) return modify(s, rec, use, runTrigger)
    const shown = (runTrigger && hasTrigger(rec, 'Modify')) || concernsRows(rec, 'Modify')
    return andThen(shown, (isShown) =>
      andThen(isShown ? wholeRow(rec) : undefined, () => modify(s, rec, use, runTrigger)),
    )
  },
}

type Read<Args extends unknown[], T> = (s: AlSession, rec: AlRecord, ...args: Args) => Maybe<T>

function inPart<Args extends unknown[], T>(read: Read<Args, T>): Read<Args, T> {
  return (s, rec, ...args) => {
    if (rec.loadFields === undefined && rec.partOf === undefined) return read(s, rec, ...args)
    // A read from the record's own place needs the values of its order.
    if (rec.partOf !== undefined && rec.order.indexes.some((index) => rec.v[index] === undefined))
      return wholeRow(rec).then(() => readInPart(s, rec, read, args))
    return readInPart(s, rec, read, args)
  }
}

function readInPart<Args extends unknown[], T>(s: AlSession, rec: AlRecord, read: Read<Args, T>, args: Args): Maybe<T> {
  const ended = () => {
    rec.readsInPart = false
  }
  rec.readsInPart = true
  let answer: Maybe<T>
  try {
    answer = read(s, rec, ...args)
  } catch (error) {
    ended()
    throw error
  }
  if (answer instanceof Promise) return answer.finally(ended)
  ended()
  return answer
}
