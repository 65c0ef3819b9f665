import { eventKey, globalTriggers } from '@alcove/al-abi'
import type { AlRecord } from '../records/al-record.ts'
import { type Maybe, andThen } from '../records/maybe.ts'
import { recordToRef } from '../records/references/record-ref.ts'
import { box } from '../values/refs.ts'
import type { AlEvent } from './al-event.ts'
import type { Write } from './table-events.ts'

/** Which writes of a table raise a global trigger: what GetDatabaseTableTriggerSetup has answered. */
export type TriggerSetup = ReadonlySet<Write>

const NOTHING: TriggerSetup = new Set()
const writes = ['Insert', 'Modify', 'Delete', 'Rename'] as const

/**
 * OnDatabaseInsert and its like of codeunit "Global Triggers" (al-language.md 10). A session asks once a table which of them are wanted; temporary records
 * have none.
 */
export class GlobalTriggers {
  readonly #setup: AlEvent
  readonly #events: Readonly<Record<Write, AlEvent | undefined>>

  /** Undefined: without a subscriber that asks for them, none is raised. */
  static of(find: (key: string) => AlEvent | undefined): GlobalTriggers | undefined {
    const event = (name: string) => find(eventKey('Codeunit', globalTriggers.id, name.toUpperCase()))
    const setup = event('GetDatabaseTableTriggerSetup')
    if (setup === undefined) return undefined
    return new GlobalTriggers(setup, {
      Insert: event('OnDatabaseInsert'),
      Modify: event('OnDatabaseModify'),
      Delete: event('OnDatabaseDelete'),
      Rename: event('OnDatabaseRename'),
    })
  }

  private constructor(setup: AlEvent, events: Readonly<Record<Write, AlEvent | undefined>>) {
    this.#setup = setup
    this.#events = events
  }

  isWanted(rec: AlRecord, write: Write): Maybe<boolean> {
    if (rec.isTemporary || this.#events[write]?.isHeard(rec.s) !== true) return false
    return andThen(this.#setupOf(rec), (setup) => setup.has(write))
  }

  raise(rec: AlRecord, write: Write): Maybe<void> {
    return andThen(this.isWanted(rec, write), (wanted) =>
      wanted ? this.#events[write]?.publish(rec, [recordToRef(rec), recordToRef(rec.x)]) : undefined,
    )
  }

  #setupOf(rec: AlRecord): Maybe<TriggerSetup> {
    const { s, table } = rec
    const known = s.triggerSetups.get(table.id)
    if (known !== undefined) return known
    // What the subscribers themselves write while they decide raises nothing.
    s.triggerSetups.set(table.id, NOTHING)
    const answers = writes.map(() => box(false))
    return andThen(this.#setup.publish(rec, [table.id, ...answers]), () => {
      const setup = new Set(writes.filter((_, i) => answers[i]?.v === true))
      s.triggerSetups.set(table.id, setup)
      return setup
    })
  }
}
