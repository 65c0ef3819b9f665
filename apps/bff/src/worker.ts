import { collationKey, loadImage, openSession } from '@alcove/al-runtime'
import type { NativeClass } from '@alcove/al-runtime'
import { createPostgresStore } from '@alcove/record-store/postgres'
import { runWorker } from '@alcove/session-engine/worker'
import { loadNatives } from './apps/load-natives.ts'
import type { WorkerData } from './worker-data.ts'

/** A worker thread of the session engine: here its parts are put together. */
let natives: readonly NativeClass[] = []

await runWorker({
  createStore: async (data) => {
    // Made by start-server.ts, the only one that starts this module.
    const { connection, maxConnections, statementTimeoutMs, natives: modules } = data as WorkerData
    natives = await loadNatives(modules)
    return createPostgresStore({
      connection,
      maxConnections,
      statementTimeoutMs,
      collationKey,
      applicationName: 'Alcove sessions',
    })
  },
  loadImage: (image) => loadImage(image, natives),
  openSession,
})
