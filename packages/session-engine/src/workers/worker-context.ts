import type { AlSessionHandle, LoadedImage, SessionHost } from '@alcove/al-runtime'
import type { CompiledImage } from '@alcove/al-abi'
import type { RecordStore } from '@alcove/record-store'
import type { Alarm } from '../limits/alarm.ts'
import type { Outbox } from './outbox.ts'
import type { FromWorker, WorkerSetup } from './protocol.ts'
import type { Scheduler } from './scheduler.ts'
import type { SharedProfiles } from './session-identity.ts'
import type { SessionTurns } from './session-turns.ts'
import type { WorkerSession } from './worker-session.ts'

/** What the worker module plugs in: the engine itself knows no database driver and no compiler. */
export interface WorkerWiring {
  /** `data` is EngineOptions.workerData. */
  createStore(data: unknown): RecordStore | Promise<RecordStore>
  loadImage(image: CompiledImage): LoadedImage
  openSession(host: SessionHost, image: LoadedImage): AlSessionHandle
}

/** What the sessions of one worker share. */
export interface WorkerContext {
  readonly setup: WorkerSetup
  readonly slots: Int32Array
  readonly store: RecordStore
  readonly scheduler: Scheduler
  readonly sleepers: Alarm<SessionTurns>
  readonly outbox: Outbox<FromWorker>
  readonly profiles: SharedProfiles
  openSession(host: SessionHost, image: LoadedImage): AlSessionHandle
  /** The newest image, if one has come. */
  image(): LoadedImage | undefined
  /** The session's slot is free; it is no longer known here. */
  forget(session: WorkerSession): void
}
