import { eventKey, globalTriggers } from '@alcove/al-abi'
import type { AlRecord } from '../records/al-record.ts'
import { type Maybe, andThen } from '../records/maybe.ts'
import { recordToRef } from '../records/references/record-ref.ts'
import { box } from '../values/refs.ts'
import type { AlEvent } from './al-event.ts'
import type { Write } from './table-events.ts'

type GlobalTrigger = Write | 'GlobalRename'

/** Which writes of a table raise a global trigger: what GetDatabaseTableTriggerSetup and GetGlobalTableTriggerMask have answered. */
export type TriggerSetup = ReadonlySet<GlobalTrigger>

const NOTHING: TriggerSetup = new Set()
const writes = ['Insert', 'Modify', 'Delete', 'Rename'] as const
const RENAME_IN_MASK = 8

interface Questions {
  readonly setup: AlEvent | undefined
  readonly mask: AlEvent | undefined
}

/**
 * OnDatabaseInsert and its like of codeunit "Global Triggers" (al-language.md 10). A session asks once a table which of them are wanted; temporary records
 * have none.
 */
export class GlobalTriggers {
  readonly #questions: Questions
  readonly #events: Readonly<Record<GlobalTrigger, AlEvent | undefined>>

  /** Undefined: without a subscriber that asks for them, none is raised. */
  static of(find: (key: string) => AlEvent | undefined): GlobalTriggers | undefined {
    const event = (name: string) => find(eventKey('Codeunit', globalTriggers.id, name.toUpperCase()))
    const questions = { setup: event('GetDatabaseTableTriggerSetup'), mask: event('GetGlobalTableTriggerMask') }
    if (questions.setup === undefined && questions.mask === undefined) return undefined
    return new GlobalTriggers(questions, {
      Insert: event('OnDatabaseInsert'),
      Modify: event('OnDatabaseModify'),
      Delete: event('OnDatabaseDelete'),
      Rename: event('OnDatabaseRename'),
      GlobalRename: event('OnGlobalRename'),
    })
  }

  private constructor(questions: Questions, events: Readonly<Record<GlobalTrigger, AlEvent | undefined>>) {
    this.#questions = questions
    this.#events = events
  }

  isWanted(rec: AlRecord, trigger: GlobalTrigger): Maybe<boolean> {
    if (rec.isTemporary || this.#events[trigger]?.isHeard(rec.s) !== true) return false
    return andThen(this.#setupOf(rec), (setup) => setup.has(trigger))
  }

  raise(rec: AlRecord, write: Write): Maybe<void> {
    if (write !== 'Rename') return this.#raiseOne(rec, write)
    return andThen(this.#raiseOne(rec, 'GlobalRename'), () => this.#raiseOne(rec, write))
  }

  #raiseOne(rec: AlRecord, trigger: GlobalTrigger): Maybe<void> {
    return andThen(this.isWanted(rec, trigger), (wanted) =>
      wanted ? this.#events[trigger]?.publish(rec, [recordToRef(rec), recordToRef(rec.x)]) : undefined,
    )
  }

  #setupOf(rec: AlRecord): Maybe<TriggerSetup> {
    const { s, table } = rec
    const known = s.triggerSetups.get(table.id)
    if (known !== undefined) return known
    // What the subscribers themselves write while they decide raises nothing.
    s.triggerSetups.set(table.id, NOTHING)
    const answers = writes.map(() => box(false))
    const mask = box(0)
    const { setup: ofDatabase, mask: ofPages } = this.#questions
    return andThen(ofDatabase?.publish(rec, [table.id, ...answers]), () =>
      andThen(ofPages?.publish(rec, [table.id, mask]), () => {
        const setup = new Set<GlobalTrigger>(writes.filter((_, i) => answers[i]?.v === true))
        if ((mask.v & RENAME_IN_MASK) !== 0) setup.add('GlobalRename')
        s.triggerSetups.set(table.id, setup)
        return setup
      }),
    )
  }
}
