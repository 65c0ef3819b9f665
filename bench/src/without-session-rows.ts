import type { SystemStore } from '@alcove/record-store'

/** The system store, but session rows and stop operations are kept nowhere: what is left is the engine alone. */
export function withoutSessionRows(store: SystemStore): SystemStore {
  return {
    ...store,
    sessions: {
      started: () => Promise.resolve(),
      ended: () => Promise.resolve(),
      purge: () => Promise.resolve(0),
    },
    audit: { ...store.audit, saveOperation: () => Promise.resolve() },
  }
}
