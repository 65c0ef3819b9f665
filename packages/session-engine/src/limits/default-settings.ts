import { availableParallelism } from 'node:os'
import type { EngineSettings } from '../engine-api.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Server defaults of sessions.md 2.9. */
export const defaultSettings: EngineSettings = {
  backgroundSessionsMaxConcurrent: 10,
  backgroundSessionsMaxQueued: 100,
  backgroundSessionsDefaultTimeoutMs: 8 * HOUR,
  backgroundSessionsDefaultWaitTimeoutMs: 8 * HOUR,
  maximumSessionRecursionDepth: 14,
  clientServicesIdleClientTimeoutMs: Infinity,
  sessionTimeoutMs: 20 * MINUTE,
  clientServicesMaxConcurrentConnections: 4000,
  stopSessionWaitMs: 5 * SECOND,
  stopSessionUnknownId: 'Error',
  stopWaitingPointMs: 10 * SECOND,
  stopDeadlineMs: 2 * MINUTE,
  sessionEventTableRetainMs: 90 * DAY,
  nonInteractiveSessionsLogRetainMs: 5 * DAY,
  sessionEventTablePurgeLookupMs: DAY,
  auditRetainMs: 365 * DAY,
  sqlLockTimeoutOverrideMs: undefined,
  disableWriteInsideTryFunctions: false,
  servicesDefaultCompany: '',
  servicesDefaultTimeZone: 'UTC',
  workers: Math.max(1, availableParallelism()),
  maxSessions: 100_000,
  heartbeatMs: 10 * SECOND,
  crashedAfterMs: MINUTE,
}
