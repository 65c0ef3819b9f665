import type { OpenDialog, RunOutcome } from '../engine-api.ts'

/** What only interactive sessions have. */
export interface ClientState {
  /** Ends the call under way. */
  finishCall: ((outcome: RunOutcome) => void) | undefined
  dialogs: readonly OpenDialog[]
}
