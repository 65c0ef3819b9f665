import pg from 'pg'
import type { TableMetadata } from '@alcove/al-abi'
import type { RecordStore, SchemaStore, StoreSession } from '../src/index.ts'
import { createPostgresSchema, createPostgresStore, type PostgresStoreOptions } from '../src/postgres/index.ts'
import { defaultPrimary } from '../src/postgres/schema/collation-weights.ts'
import { silent } from './tables.ts'
import { createTemporaryDatabase } from './temporary-database.ts'

export interface TestStore {
  readonly url: string
  readonly store: RecordStore
  readonly schema: SchemaStore
  /** Sees the database past the store. */
  readonly client: pg.Client
  session(): StoreSession
  close(): Promise<void>
}

/** Letters, then accents, then case, in the form that CollationKey asks for: al-runtime's own may not be imported here. */
export function collationKey(value: string): string {
  let [primary, accents, cases] = ['', '', '']
  for (const char of value.normalize('NFD')) {
    if (char >= '\u0300' && char <= '\u036f') {
      accents += char
      continue
    }
    const lower = char.toLowerCase().length === char.length ? char.toLowerCase() : char
    primary += defaultPrimary(lower)
    accents += ' '
    cases += lower === char ? ' ' : '!'
  }
  const parts = [primary, accents.replace(/ +$/, ''), cases.replace(/ +$/, '')]
  while (parts.length > 1 && parts.at(-1) === '') parts.pop()
  return parts.join('\u0001')
}

export async function createTestStore(
  tables: readonly TableMetadata[],
  options: Partial<PostgresStoreOptions> = {},
): Promise<TestStore> {
  const database = await createTemporaryDatabase()
  const connection = { connectionString: database.url }
  const schema = createPostgresSchema({ connection, collationKey })
  const outcome = await schema.synchronize(tables)
  if (outcome.kind === 'refused') throw new Error(outcome.reasons.join('\n'))
  const store = createPostgresStore({ connection, collationKey, maxConnections: 10, ...options })
  const client = new pg.Client({ connectionString: database.url })
  client.on('error', () => undefined)
  await client.connect()
  const sessions: StoreSession[] = []
  return {
    url: database.url,
    store,
    schema,
    client,
    session: () => {
      const session = store.openSession(silent)
      sessions.push(session)
      return session
    },
    close: async () => {
      for (const session of sessions) await session.close()
      await store.close()
      await client.end()
      await database.drop()
    },
  }
}
