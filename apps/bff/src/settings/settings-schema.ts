import { z } from 'zod'
import { parseDuration } from './duration.ts'

/** A setting's name in alcove.json is its key here; `ALCOVE_` plus the name in capitals with underscores is its environment variable. */
const duration = (text: string) =>
  z
    .string({ error: 'must be a duration such as "00:20:00" or "1.00:00:00"' })
    .default(text)
    .transform((value, context) => {
      const ms = parseDuration(value)
      if (ms === undefined) {
        context.addIssue({ code: 'custom', message: 'must be a duration such as "00:20:00" or "1.00:00:00"' })
        return z.NEVER
      }
      return ms
    })

const optionalDuration = z
  .string()
  .optional()
  .transform((value, context) => {
    if (value === undefined || value === '') return undefined
    const ms = parseDuration(value)
    if (ms === undefined) {
      context.addIssue({ code: 'custom', message: 'must be a duration such as "00:00:30"' })
      return z.NEVER
    }
    return ms
  })

const count = (value: number, minimum = 0) => z.coerce.number().int().min(minimum).max(1_000_000).default(value)
const flag = (value: boolean) =>
  z
    .union([z.boolean(), z.enum(['true', 'false', 'on', 'off'])])
    .default(value)
    .transform((given) => given === true || given === 'true' || given === 'on')

/** console.md's settings, under `console`. */
const consoleSettings = z
  .strictObject({
    commentRequired: flag(true),
    commentTemplates: z.array(z.string().max(132)).max(50).default([]),
    stopWaitingPoint: duration('00:00:10'),
    stopOffer: duration('00:00:30'),
    stopDeadline: duration('00:02:00'),
    tombstoneSeconds: z.coerce.number().int().min(0).max(60).default(10),
    signInLifetime: duration('08:00:00'),
    signInIdle: duration('01:00:00'),
    lockoutAfter: count(5, 1),
    lockoutTime: duration('00:01:00'),
    personNotice: z.enum(['name', 'administrator']).default('name'),
    metricsToken: z.string().min(16).optional(),
    publicAddress: z.url().optional(),
  })
  .prefault({})

export const Settings = z.strictObject({
  /** Address to listen on. */
  host: z.string().min(1).default('127.0.0.1'),
  ClientServicesPort: z.coerce.number().int().min(0).max(65_535).default(7085),
  ServerInstance: z.string().trim().min(1).max(250).default('ALCOVE'),
  /** Folder of the server's data, the embedded database among it. */
  dataFolder: z.string().min(1).default('.alcove'),
  /** A PostgreSQL 15 or later instead of the embedded one. */
  databaseUrl: z.string().min(1).optional(),
  databaseConnections: count(40, 4),
  /** Folders with AL apps that are published at the start. */
  apps: z.array(z.string()).default([]),
  /** JavaScript modules with native codeunits. */
  natives: z.array(z.string()).default([]),
  workers: count(0),
  maxSessions: count(20_000, 10),
  logLevel: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),

  BackgroundSessionsMaxConcurrent: count(10),
  BackgroundSessionsMaxQueued: count(100),
  BackgroundSessionsDefaultTimeout: duration('08:00:00'),
  BackgroundSessionsDefaultWaitTimeout: duration('08:00:00'),
  MaximumSessionRecursionDepth: count(14, 1),
  ClientServicesMaxConcurrentConnections: count(4000, 1),
  ClientServicesIdleClientTimeout: duration('MaxValue'),
  SessionTimeout: duration('00:20:00'),
  ClientDisconnectWait: duration('00:02:00'),
  ClientServicesReconnectPeriod: duration('00:10:00'),
  ClientServicesKeepAliveInterval: duration('00:02:00'),
  StopSessionWait: duration('00:00:05'),
  StopSessionUnknownId: z.enum(['Error', 'Silent']).default('Error'),
  SessionEventTableRetainInterval: duration('90.00:00:00'),
  NonInteractiveSessionsLogRetainInterval: duration('5.00:00:00'),
  SessionEventTablePurgeLookupPeriod: duration('1.00:00:00'),
  AuditRetainInterval: duration('365.00:00:00'),
  SqlCommandTimeout: duration('00:30:00'),
  SqlConnectionTimeout: duration('00:01:30'),
  SqlConnectionIdleTimeout: duration('00:05:00'),
  SqlLockTimeoutOverride: optionalDuration,
  DisableWriteInsideTryFunctions: flag(false),
  ServicesDefaultCompany: z.string().max(30).default(''),
  ServicesDefaultTimeZone: z.string().default('UTC'),
  console: consoleSettings,
})
export type Settings = z.infer<typeof Settings>
