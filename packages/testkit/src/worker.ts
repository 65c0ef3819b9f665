import { collationKey, loadImage, openSession } from '@alcove/al-runtime'
import { createPostgresStore } from '@alcove/record-store/postgres'
import { runWorker } from '@alcove/session-engine/worker'
import type { TestWorkerData } from './worker-data.ts'

await runWorker({
  createStore: (data) => {
    // Made by create-test-engine.ts, the only one that starts this module.
    const { databaseUrl, maxConnections } = data as TestWorkerData
    return createPostgresStore({ connection: { connectionString: databaseUrl }, maxConnections, collationKey })
  },
  loadImage,
  openSession,
})
