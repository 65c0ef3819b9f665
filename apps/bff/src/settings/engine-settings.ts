import { availableParallelism } from 'node:os'
import type { EngineSettings } from '@alcove/session-engine'
import type { Settings } from './settings-schema.ts'

const HEARTBEAT_MS = 10_000
const CRASHED_AFTER_MS = 60_000

/** BC's names as the engine's. */
export function engineSettings(settings: Settings): EngineSettings {
  return {
    backgroundSessionsMaxConcurrent: settings.BackgroundSessionsMaxConcurrent,
    backgroundSessionsMaxQueued: settings.BackgroundSessionsMaxQueued,
    backgroundSessionsDefaultTimeoutMs: settings.BackgroundSessionsDefaultTimeout,
    backgroundSessionsDefaultWaitTimeoutMs: settings.BackgroundSessionsDefaultWaitTimeout,
    maximumSessionRecursionDepth: settings.MaximumSessionRecursionDepth,
    clientServicesIdleClientTimeoutMs: settings.ClientServicesIdleClientTimeout,
    sessionTimeoutMs: settings.SessionTimeout,
    clientServicesMaxConcurrentConnections: settings.ClientServicesMaxConcurrentConnections,
    stopSessionWaitMs: settings.StopSessionWait,
    stopSessionUnknownId: settings.StopSessionUnknownId,
    stopWaitingPointMs: settings.console.stopWaitingPoint,
    stopDeadlineMs: settings.console.stopDeadline,
    sessionEventTableRetainMs: settings.SessionEventTableRetainInterval,
    nonInteractiveSessionsLogRetainMs: settings.NonInteractiveSessionsLogRetainInterval,
    sessionEventTablePurgeLookupMs: settings.SessionEventTablePurgeLookupPeriod,
    auditRetainMs: settings.AuditRetainInterval,
    sqlLockTimeoutOverrideMs: settings.SqlLockTimeoutOverride,
    disableWriteInsideTryFunctions: settings.DisableWriteInsideTryFunctions,
    servicesDefaultCompany: settings.ServicesDefaultCompany,
    servicesDefaultTimeZone: settings.ServicesDefaultTimeZone,
    workers: settings.workers === 0 ? Math.max(1, availableParallelism()) : settings.workers,
    maxSessions: settings.maxSessions,
    heartbeatMs: HEARTBEAT_MS,
    crashedAfterMs: CRASHED_AFTER_MS,
  }
}
