import type { SessionSnapshot } from '@alcove/contracts'
import { describe, expect, it } from 'vitest'
import { SessionView } from './session-view.ts'

type Row = NonNullable<SessionSnapshot['row']>

const tx = { openSince: '2026-01-01T00:00:00.000Z', isolation: 'Read committed', rowsWritten: 1 }
const ended = { at: '2026-01-01T00:00:09.000Z', comment: 'Blocks posting' }
const rolledBack = [{ table: 'Test Entry', rows: 1 }]

/** The transaction that a page shows after it has been told the rows in turn. */
function lastTransaction(...rows: readonly Partial<Row>[]): Row['tx'] {
  const view = new SessionView('00000000-0000-4000-8000-000000000001' as Row['uid'])
  rows.forEach((row, i) => {
    // Only what the view itself looks at.
    const message = { viewId: view.viewId, topic: 'session', rev: i + 1, row: { rev: i + 1, ...row } }
    if (i === 0) view.applySnapshot(message as Parameters<typeof view.applySnapshot>[0])
    else expect(view.applyPatch(message as Parameters<typeof view.applyPatch>[0])).toBe('applied')
  })
  return view.state.current().snapshot?.row?.tx
}

describe('the transaction of a session that has ended', () => {
  it('is the one it had at its end', () => {
    expect(lastTransaction({ tx }, { ended })).toEqual(tx)
    expect(lastTransaction({ tx }, { ended: { ...ended, rolledBack } })).toEqual(tx)
    expect(lastTransaction({}, { ended })).toBeUndefined()
  })

  it('is the one that its stop has rolled back before the page was told of the end', () => {
    expect(lastTransaction({ tx }, {}, {}, { ended: { ...ended, rolledBack } })).toEqual(tx)
  })

  it('is none when it was committed', () => {
    expect(lastTransaction({ tx }, {}, { ended })).toBeUndefined()
    expect(lastTransaction({ tx }, {})).toBeUndefined()
  })
})
