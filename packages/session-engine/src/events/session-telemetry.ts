import type { TelemetryEntry } from '@alcove/al-runtime'
import type { StopChannel } from '@alcove/record-store'
import type { ProcedurePlace } from '../engine-api.ts'
import type { Session } from '../run/session.ts'

/** RT0001 to RT0004: sign-in and opening the company, each passed or failed (sessions.md 2.2). */
export function authorization(
  stage: 'Pre Open Company' | 'Open Company',
  failure: string | undefined,
  dimensions: { readonly userName: string; readonly companyName: string; readonly clientType: string },
): TelemetryEntry {
  const opened = stage === 'Open Company'
  const eventId = failure === undefined ? (opened ? 'RT0004' : 'RT0003') : opened ? 'RT0002' : 'RT0001'
  const message =
    failure === undefined ? `Authorization Succeeded (${stage})` : `Authorization Failed (${stage}): ${failure}`
  return {
    eventId,
    level: failure === undefined ? 'info' : 'warn',
    message,
    dimensions: { eventId, ...dimensions, result: failure === undefined ? 'Success' : 'Failure' },
  }
}

export interface StopCall {
  readonly targetNumber: number
  readonly comment: string
  readonly channel: StopChannel
  /** The calling session, when there is one. */
  readonly caller: Session | undefined
  readonly callerNumber: number | undefined
  readonly frames: readonly PlacedFrame[]
  readonly stopped: boolean
  /** The session to be stopped runs as one. */
  readonly isAdministrator: boolean
}

/** RT0029 (sessions.md 3.8): one for each call, whatever came of it. */
export function stopInvoked(call: StopCall): TelemetryEntry {
  const calling = call.frames[0]?.place
  const callerNumber = call.caller?.number ?? call.callerNumber
  return {
    eventId: 'RT0029',
    level: 'info',
    message: `The StopSession method was invoked on session ${call.targetNumber}`,
    dimensions: {
      eventId: 'RT0029',
      stoppingSessionID: call.targetNumber,
      stoppingSessionIsAdmin: call.isAdministrator ? 'True' : 'False',
      ...(callerNumber === undefined ? {} : { currentSessionID: callerNumber }),
      clientType: callerType(call),
      cancellationComment: call.comment,
      result: call.stopped ? 'True' : 'False',
      ...(calling ? callingCode(call, calling) : {}),
    },
  }
}

function callerType(call: StopCall): string {
  if (call.caller) return clientTypeOf(call.caller)
  return call.channel === 'console' ? 'WebClient' : 'ManagementClient'
}

/** As telemetry names it. */
export function clientTypeOf({ clientType }: Session): string {
  return clientType === 'Web' ? 'WebClient' : clientType
}

function callingCode(call: StopCall, calling: ProcedurePlace): Record<string, string | number> {
  return { companyName: call.caller?.company ?? '', ...codeDimensions(call.frames, calling) }
}

export interface PlacedFrame {
  readonly place: ProcedurePlace | undefined
  readonly line: number
}

/** Of the code at the top of a stack. */
export function codeDimensions(
  frames: readonly PlacedFrame[],
  calling: ProcedurePlace,
): Record<string, string | number> {
  return {
    alObjectId: calling.objectId,
    alObjectName: calling.objectName,
    alObjectType: calling.objectType,
    alStackTrace: stackTrace(frames, calling),
    extensionName: calling.app.name,
    extensionId: calling.app.id,
    extensionVersion: calling.app.version,
    extensionPublisher: calling.app.publisher,
  }
}

function stackTrace(frames: readonly PlacedFrame[], calling: ProcedurePlace): string {
  const stack = frames.flatMap(({ place, line }) =>
    place
      ? [
          `${place.objectName}(${place.objectType} ${place.objectId}).${place.method} line ${line} - ${place.app.name} by ${place.app.publisher}`,
        ]
      : [],
  )
  return `AppObjectType: ${calling.objectType}\r\n AppObjectId: ${calling.objectId}\r\n AL CallStack: ${stack.join('\r\n')}`
}
