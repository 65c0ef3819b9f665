import type { TestEvent } from '@alcove/al-runtime'
import type { OpenDialog, RunOutcome } from '../engine-api.ts'

/** What only interactive sessions have. */
export interface ClientState {
  /** Ends the call under way. */
  finishCall: ((outcome: RunOutcome) => void) | undefined
  /** Hears of the tests that the call runs. */
  hearTest?: ((event: TestEvent) => void) | undefined
  dialogs: readonly OpenDialog[]
  /** Its client is on the way to a new session (C-48). */
  isLeaving: boolean
}
