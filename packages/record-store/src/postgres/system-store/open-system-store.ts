import type { SystemStore } from '../../system-store/system-store.ts'
import type { PostgresAddress } from '../connection.ts'
import { appRows } from './app-rows.ts'
import { endBackends, heldLocks, lockWaits } from './backends.ts'
import { auditRows } from './audit-rows.ts'
import { Database } from './database.ts'
import { eventLog } from './event-log.ts'
import { instanceRows } from './instance-rows.ts'
import { personalizationRows } from './personalization-rows.ts'
import { sessionRows } from './session-rows.ts'
import { SessionWriter } from './session-writer.ts'
import { userRows } from './user-rows.ts'

/** The database has been migrated (migrateDatabase). Holds up to five connections, two for the session writer, one for the instance's lock. */
export function openSystemStore(address: PostgresAddress): SystemStore {
  const database = new Database(address, 'Alcove server')
  const writer = new SessionWriter(address)
  return {
    sessions: sessionRows(database, writer),
    instances: instanceRows(database, address),
    audit: auditRows(database, writer),
    users: userRows(database),
    apps: appRows(database),
    events: eventLog(database),
    personalization: personalizationRows(database),
    lockWaits: (pids) => lockWaits(database, pids),
    heldLocks: (pids) => heldLocks(database, pids),
    endBackends: (pids) => endBackends(database, pids),

    async ping() {
      await database.rows('select 1')
    },

    async close() {
      await writer.close()
      await database.close()
    },
  }
}
