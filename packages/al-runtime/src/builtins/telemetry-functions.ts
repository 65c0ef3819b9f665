import { optionTypes } from '@alcove/al-abi'
import { errors } from '../errors/error-texts.ts'
import type { TelemetryEntry } from '../host.ts'
import type { AlSession } from '../session/al-session.ts'
import type { AlDictionary } from '../values/dictionary.ts'
import type { Variant } from '../values/variant.ts'

/** Telemetry carries `al` and the event id; never raises (sessions.md 5.2). */
export function LogMessageWithDictionary(
  s: AlSession,
  eventId: string,
  message: string,
  verbosity: number,
  classification: number,
  scope: number,
  dimensions: AlDictionary,
): void {
  const own = Object.fromEntries(dimensions.keys().map((key) => [String(key), String(dimensions.get(key))]))
  log(s, eventId, message, verbosity, classification, scope, own)
}

export function LogMessage(
  s: AlSession,
  eventId: string,
  message: string,
  verbosity: number,
  classification: number,
  scope: number,
  name1: string,
  value1: string,
  name2?: string,
  value2?: string,
): void {
  const own: Record<string, string> = { [name1]: value1 }
  if (name2 !== undefined) own[name2] = value2 ?? ''
  log(s, eventId, message, verbosity, classification, scope, own)
}

export function LogAuditMessage(
  s: AlSession,
  description: string,
  result: number,
  operation: number,
  _args: readonly Variant[],
): void {
  if (operation < 0 || operation > 7) throw errors.parameterRange('Operation', 3, operation, 'from 0 to 7')
  if (result < 0 || result > 2) throw errors.parameterRange('Result', 2, result, 'from 0 to 2')
  s.host.log({ eventId: 'audit', level: 'info', message: description, dimensions: { result, operation } })
}

export function LogSecurityAudit(s: AlSession, args: readonly Variant[]): void {
  const message = args.map(({ value }) => String(value)).join(' ')
  s.host.log({ eventId: 'securityAudit', level: 'info', message, dimensions: {} })
}

export function EnableVerboseTelemetry(s: AlSession, on: boolean, duration: number): void {
  if (duration < 0 || duration > 3_600_000) {
    throw errors.parameterRange('Duration', 2, duration, 'from 0 to 3600000')
  }
  s.host.log({ eventId: 'verboseTelemetry', level: 'info', message: String(on), dimensions: { duration } })
}

function log(
  s: AlSession,
  eventId: string,
  message: string,
  verbosity: number,
  classification: number,
  scope: number,
  own: Readonly<Record<string, string>>,
): void {
  s.host.log({
    eventId: `al${eventId}`,
    level: levelOf(optionTypes.Verbosity[verbosity]),
    message,
    dimensions: {
      ...own,
      dataClassification: optionTypes.DataClassification[classification] ?? '',
      telemetryScope: optionTypes.TelemetryScope[scope] ?? '',
    },
  })
}

function levelOf(verbosity: string | undefined): TelemetryEntry['level'] {
  switch (verbosity) {
    case 'Critical':
    case 'Error':
      return 'error'
    case 'Warning':
      return 'warn'
    case 'Verbose':
      return 'trace'
    default:
      return 'info'
  }
}
