import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TableMetadata } from '@alcove/al-abi'
import { platformTables } from '@alcove/al-abi'
import {
  createPostgresSchema,
  createPostgresStore,
  migrateDatabase,
  startEmbeddedPostgres,
} from '@alcove/record-store/postgres'
import { AlSession } from '../../src/session/al-session.ts'
import { collationKey } from '../../src/values/collation.ts'
import { imageOf } from './records.ts'
import { recordingHost } from './session.ts'

export interface TestDatabase {
  /** A session of its own: its own transaction, its own connection when it needs one. */
  session(): AlSession
  close(): Promise<void>
}

/** A PostgreSQL of its own with one company; nothing of it stays. (testkit stands on this package, so it is no help here.) */
export async function startDatabase(
  tables: readonly TableMetadata[],
  classes: Readonly<Record<number, unknown>> = {},
): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'alcove-test-'))
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  const server = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres'), settings })
  const connection = { connectionString: server.url }
  await migrateDatabase(connection)
  const schema = createPostgresSchema({ connection, collationKey })
  if (!(await schema.companies()).includes('My Company')) await schema.createCompany('My Company')
  const outcome = await schema.synchronize(tables)
  if (outcome.kind === 'refused') throw new Error(outcome.reasons.join('\n'))

  const store = createPostgresStore({ connection, collationKey, maxConnections: 8, lockTimeoutMs: 300 })
  const image = imageOf([...tables, ...platformTables], classes)
  const sessions: AlSession[] = []
  return {
    session() {
      const host = { ...recordingHost(), store: store.openSession(silent, recordingHost().identity.userSid) }
      const s = new AlSession(host, image)
      sessions.push(s)
      return s
    },
    async close() {
      for (const s of sessions) await s.host.store.close()
      await store.close()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const silent = {
  connectionAwaited() {},
  statementStarted() {},
  statementEnded() {},
  transactionStarted() {},
  rowsWritten() {},
  transactionEnded() {},
}
