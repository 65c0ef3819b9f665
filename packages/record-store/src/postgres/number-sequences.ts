import { createHash } from 'node:crypto'
import type { NumberSequences, SequencePlace } from '../app-storage.ts'
import { StoreError } from '../record-store.ts'
import { quoteName } from './names.ts'
import type { SessionWork } from './session-work.ts'
import type { Sql } from './sql-builder.ts'

/**
 * Each is a sequence of PostgreSQL, which no rollback takes back and which makes nobody wait. Made and dropped apart from the session's
 * transaction, and found in pg_class: to_regclass may answer an open transaction from what it knew at its beginning. The name is a
 * hash, for AL's names may be longer than PostgreSQL's; names that differ in case only are one.
 */
export class PostgresSequences implements NumberSequences {
  readonly #work: SessionWork

  constructor(work: SessionWork) {
    this.#work = work
  }

  async create(place: SequencePlace, seed: bigint, increment: bigint): Promise<boolean> {
    const name = sequenceSql(place)
    if (await this.exists(place)) return false
    // Numbers of ours: no parameter may stand there.
    await this.#apart(
      `create sequence ${name} as bigint increment by ${increment} minvalue ${LOWEST} maxvalue ${HIGHEST} start with ${seed}`,
    )
    const comment = JSON.stringify({ name: place.name, company: place.company }).replaceAll("'", "''")
    await this.#apart(`comment on sequence ${name} is '${comment}'`)
    return true
  }

  async exists(place: SequencePlace): Promise<boolean> {
    const rows = await this.#read({ text: `select 1 ${FROM_SEQUENCE}`, values: [sequenceName(place)] })
    return rows.length > 0
  }

  /** Where the session's own transaction has taken numbers, PostgreSQL lets nobody else drop the sequence: it goes with the transaction. */
  async drop(place: SequencePlace): Promise<boolean> {
    const [row] = await this.#read({ text: `select ${IS_HELD} ${FROM_SEQUENCE}`, values: [sequenceName(place)] })
    if (row === undefined) return false
    const text = `drop sequence if exists ${sequenceSql(place)}`
    if (row[0] === 't') await this.#read({ text, values: [] })
    else await this.#apart(text)
    return true
  }

  async next(place: SequencePlace, count: number) {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const [row] = await this.#read({ text: TAKE_SQL, values: [sequenceName(place), count] })
      if (row === undefined) return undefined
      const [lowest = 0n, highest = 0n, increment = 0n] = row.map(BigInt)
      const [first, last] = increment > 0n ? [lowest, highest] : [highest, lowest]
      // Others may have taken numbers in between: then these are lost, as after a rollback.
      if (last - first === increment * BigInt(count - 1)) return { first, increment }
    }
    throw new StoreError(
      'lock-timeout',
      `Others take numbers of the sequence ${place.name} too fast for ${count} in a row.`,
    )
  }

  async current(place: SequencePlace): Promise<bigint | undefined> {
    if (!(await this.exists(place))) return undefined
    const [row] = await this.#read({ text: `select last_value from ${sequenceSql(place)}`, values: [] })
    return row?.[0] === undefined ? undefined : BigInt(row[0])
  }

  async restart(place: SequencePlace, seed: bigint): Promise<boolean> {
    const text = `select setval(c.oid::regclass, $2::bigint, false) ${FROM_SEQUENCE}`
    const rows = await this.#read({ text, values: [sequenceName(place), String(seed)] })
    return rows.length > 0
  }

  async #read(sql: Sql): Promise<readonly (readonly string[])[]> {
    const { rows } = await this.#work.operate((operation) => this.#work.read(operation, undefined, sql))
    return rows
  }

  async #apart(text: string): Promise<void> {
    await this.#work.operate((operation) => this.#work.apart(operation, undefined, { text, values: [] }))
  }
}

const LOWEST = -(2n ** 63n)
const HIGHEST = 2n ** 63n - 1n
const ATTEMPTS = 100

const FROM_SEQUENCE = `from pg_class c join pg_sequence s on s.seqrelid = c.oid where c.relname = $1 and c.relnamespace = 'alcove'::regnamespace`

const IS_HELD = 'exists (select from pg_locks l where l.pid = pg_backend_pid() and l.relation = c.oid)'

/** No row when there is no such sequence. */
const TAKE_SQL =
  'select min(taken), max(taken), min(increment) from ' +
  `(select nextval(c.oid::regclass) as taken, seqincrement as increment from generate_series(1, $2::int), lateral (select c.oid, s.seqincrement ${FROM_SEQUENCE}) as c) ` +
  'as "$taken" having count(*) > 0'

function sequenceName({ name, company }: SequencePlace): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([company, name.toLowerCase()]))
    .digest('hex')
    .slice(0, 40)
  return `number_sequence_${hash}`
}

function sequenceSql(place: SequencePlace): string {
  return `"alcove".${quoteName(sequenceName(place))}`
}
