import { collationKey, loadImage, openSession } from '@alcove/al-runtime'
import { createPostgresStore } from '@alcove/record-store/postgres'
import { runWorker } from '@alcove/session-engine/worker'
import type { WorkerData } from './worker-data.ts'

/** A worker thread of the session engine: here its parts are put together. */
await runWorker({
  createStore: (data) => {
    // Made by start-server.ts, the only one that starts this module.
    const { connection, maxConnections, statementTimeoutMs } = data as WorkerData
    return createPostgresStore({
      connection,
      maxConnections,
      statementTimeoutMs,
      collationKey,
      applicationName: 'Alcove sessions',
    })
  },
  loadImage,
  openSession,
})
