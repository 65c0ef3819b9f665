import type { AlRecord } from '../records/al-record.ts'
import type { Maybe } from '../records/maybe.ts'
import type { AlEvent } from './al-event.ts'

type Find = (event: string, field: string) => AlEvent | undefined
type Moment = 'Before' | 'After'
export type Write = 'Insert' | 'Modify' | 'Delete' | 'Rename'

/** The events of one table that somebody subscribes to (al-language.md 9.5). */
export class TableEvents {
  readonly #find: Find
  readonly #writes: Readonly<Record<`${Moment}${Write}`, AlEvent | undefined>>
  readonly #fields = new Map<string, AlEvent | undefined>()

  constructor(find: Find) {
    const of = (moment: Moment, write: Write) => find(`ON${moment}${write}EVENT`.toUpperCase(), '')
    this.#find = find
    this.#writes = {
      BeforeInsert: of('Before', 'Insert'),
      AfterInsert: of('After', 'Insert'),
      BeforeModify: of('Before', 'Modify'),
      AfterModify: of('After', 'Modify'),
      BeforeDelete: of('Before', 'Delete'),
      AfterDelete: of('After', 'Delete'),
      BeforeRename: of('Before', 'Rename'),
      AfterRename: of('After', 'Rename'),
    }
  }

  /** Does a write of this kind concern anybody now? Then each row needs its own. */
  hears(rec: AlRecord, write: Write): boolean {
    return this.#heard(rec, `Before${write}`) || this.#heard(rec, `After${write}`)
  }

  raise(rec: AlRecord, moment: Moment, write: Write, runTrigger: boolean): Maybe<void> {
    return this.#writes[`${moment}${write}`]?.publish(rec, [rec, rec.x, runTrigger])
  }

  hearsValidate(rec: AlRecord, field: number): boolean {
    return ['BEFORE', 'AFTER'].some((moment) => this.#ofField(moment, field)?.isHeard(rec.s) === true)
  }

  /** CurrFieldNo is that of a page; code has none. */
  raiseValidate(rec: AlRecord, moment: 'BEFORE' | 'AFTER', field: number): Maybe<void> {
    return this.#ofField(moment, field)?.publish(rec, [rec, rec.x, 0])
  }

  #heard(rec: AlRecord, name: `${Moment}${Write}`): boolean {
    return this.#writes[name]?.isHeard(rec.s) === true
  }

  #ofField(moment: string, field: number): AlEvent | undefined {
    const key = `${moment} ${field}`
    if (!this.#fields.has(key)) this.#fields.set(key, this.#find(`ON${moment}VALIDATEEVENT`, String(field)))
    return this.#fields.get(key)
  }
}
