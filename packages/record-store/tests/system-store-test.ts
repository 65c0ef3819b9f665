import pg from 'pg'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { SystemStore } from '../src/index.ts'
import { openSystemStore } from '../src/postgres/index.ts'
import { type TemporaryDatabase, createTemporaryDatabase } from './temporary-database.ts'

const tables = [
  '"Active Session"',
  '"Session Event"',
  '"Server Instance"',
  '"User"',
  'alcove.stop_operation',
  'alcove.session_end',
  'alcove.audit_entry',
  'alcove.published_app',
]

/** A system store on a database of the test file, emptied before each test. */
export class SystemStoreTest {
  store!: SystemStore
  pool!: pg.Pool
  #database!: TemporaryDatabase

  constructor() {
    beforeAll(async () => {
      this.#database = await createTemporaryDatabase()
      this.store = openSystemStore({ connectionString: this.#database.url })
      this.pool = new pg.Pool({ connectionString: this.#database.url, max: 2 })
      this.pool.on('error', () => undefined)
    })
    beforeEach(() => this.rows(`truncate ${tables.join(', ')} cascade`))
    afterAll(async () => {
      await this.store.close()
      await this.pool.end()
      await this.#database.drop()
    })
  }

  get url(): string {
    return this.#database.url
  }

  async rows(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    return (await this.pool.query<Record<string, unknown>>(sql, values)).rows
  }

  /** Event types and comments of a session as AL sees them, in the order of the table's option. */
  eventsOf(uid: string): Promise<Record<string, unknown>[]> {
    return this.rows(
      `select "Event Type" as type, "Comment" as comment, "Event Datetime" as at, "Client Type" as client
       from "Session Event" where "Session Unique ID" = $1 order by 1`,
      [uid],
    )
  }
}
