export { createEngine } from './create-engine.ts'
export { cutComment } from './end/end-comment.ts'
export { defaultSettings } from './limits/default-settings.ts'
export type { SpawnThread } from './workers/worker-link.ts'
export type {
  BackgroundRequest,
  ClientRequest,
  EndFact,
  Engine,
  EngineEvents,
  EngineOptions,
  EngineSettings,
  Identity,
  LiveSession,
  LockFact,
  OpenDialog,
  ProcedurePlace,
  RunOutcome,
  SessionList,
  StackSampleData,
  StartOutcome,
  StopFact,
  StopRequest,
  StopTicket,
} from './engine-api.ts'
