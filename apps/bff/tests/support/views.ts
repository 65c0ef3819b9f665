import type { OpenView, SessionRow, SessionsParameters } from '@alcove/contracts'
import type { Tab } from './browser.ts'

type SessionsOpen = Extract<OpenView, { topic: 'sessions' }>

export function sessionsView(parameters: Partial<SessionsParameters> = {}, viewId = 'sessions'): SessionsOpen {
  return {
    viewId,
    topic: 'sessions',
    parameters: {
      filter: {},
      sort: [{ key: 'number', descending: false }],
      window: { first: 0, count: 100 },
      paused: false,
      ...parameters,
    },
  }
}

/** The rows that a page would hold: the snapshot's, with every patch since applied in order. */
export function rowsAfter(tab: Tab, snapshot: readonly SessionRow[], snapshotRev: number, viewId = 'sessions') {
  const rows = new Map(snapshot.map((row) => [row.uid, row]))
  let order = snapshot.map((row) => row.uid)
  let rev = snapshotRev
  for (const patch of tab.patchesOf(viewId, 'sessions')) {
    if (patch.rev <= snapshotRev) continue
    if (patch.rev !== rev + 1) throw new Error(`Patch ${patch.rev} follows ${rev}.`)
    rev = patch.rev
    for (const [uid, kind, content] of patch.rows) {
      const before = rows.get(uid)
      if (kind === 'whole') rows.set(uid, content)
      else if (before) {
        const kept = Object.entries({ ...before, ...content }).filter(([, value]) => value !== null)
        rows.set(uid, Object.fromEntries(kept) as SessionRow) // a row with changes is a row
      } else throw new Error(`A patch of a row that was never sent: ${uid}.`)
    }
    order = patch.order ?? order
  }
  return order.flatMap((uid) => rows.get(uid) ?? [])
}
