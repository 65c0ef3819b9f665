import type { SchemaStore, SystemStore } from '@alcove/record-store'
import type { Engine } from '@alcove/session-engine'
import type { Publisher } from '../apps/publisher.ts'
import type { LiveViews } from '../live/live-views.ts'
import type { Runs } from '../runs/runs.ts'
import type { Settings } from '../settings/settings-schema.ts'
import type { OwnSessionEnd, OwnSessions } from '../sign-in/own-sessions.ts'
import type { SignInService } from '../sign-in/sign-in-service.ts'
import type { Viewer } from '../sign-in/viewer.ts'
import type { StopOperations } from '../stops/stop-operations.ts'
import type { Logger } from './log.ts'

/** What routes and sockets work with: made once by `startServer`. */
export interface Parts {
  readonly settings: Settings
  readonly log: Logger
  /** Of this server and the console it serves; a browser with another one is told to reload. */
  readonly build: string
  readonly engine: Engine
  readonly system: SystemStore
  readonly schema: SchemaStore
  readonly publisher: Publisher
  readonly signIns: SignInService
  readonly ownSessions: OwnSessions
  readonly stops: StopOperations
  readonly runs: Runs
  readonly views: LiveViews
  /** Address for links that people follow. */
  publicAddress(): string
  signOut(viewer: Viewer, everywhere: boolean): Promise<void>
  /** The API token and its open connections are over. */
  revokeToken(viewer: Viewer, tokenId: string): Promise<void>
  /** Rights of a user changed: their open connections learn it. */
  rightsChanged(userSid: string): Promise<void>
  endForPerson(end: OwnSessionEnd): { at: string; reason: string; actor?: string; comment: string }
}
