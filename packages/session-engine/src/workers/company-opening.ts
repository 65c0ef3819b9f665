import type { AlSessionHandle } from '@alcove/al-runtime'
import type { Outbox } from './outbox.ts'
import type { FromWorker } from './protocol.ts'
import type { SlotWriter } from './slot-writer.ts'

export interface OpeningSession {
  readonly number: number
  readonly slot: SlotWriter
  readonly outbox: Outbox<FromWorker>
  isStopping(): boolean
  beginAl(): void
}

/** Runs the subscribers of the opening of the company, before any other AL of the session (2.2). A stop meanwhile is no failure of theirs. */
export async function openCompany(al: AlSessionHandle, session: OpeningSession): Promise<void> {
  const { number, slot, outbox } = session
  slot.opening(true)
  session.beginAl()
  try {
    await al.openCompany()
  } catch (error) {
    if (!session.isStopping()) outbox.post({ kind: 'opened', number, failed: true })
    throw error
  }
  if (!session.isStopping()) outbox.post({ kind: 'opened', number, failed: false })
  slot.opening(false)
}
