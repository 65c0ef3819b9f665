import type { StreamStatus } from './stream/stream-status.ts'

/** console.md 3.1. */
export type ConnectionState =
  'connecting' | 'live' | 'slow' | 'paused' | 'reconnecting' | 'stale' | 'offline' | 'signed-out' | 'session-ended'

export type ConnectionInput = {
  readonly stream: StreamStatus
  /** Monotonic, ms. */
  readonly now: number
  readonly browserOnline: boolean
  readonly paused: boolean
  readonly signedOut: boolean
  readonly sessionEnded: boolean
}

const STALE_AFTER_MS = 10_000
const SLOW_LAG_MS = 2_000

export function connectionState(input: ConnectionInput): ConnectionState {
  const { stream, now } = input
  if (input.signedOut) return 'signed-out'
  if (input.sessionEnded) return 'session-ended'
  if (!input.browserOnline) return 'offline'
  const silentMs = silenceMs(stream, now)
  if (stream.link === 'lost' && silentMs >= STALE_AFTER_MS && stream.unreachable) return 'offline'
  if (!stream.everOpen && stream.link !== 'lost') return 'connecting'
  if (silentMs >= STALE_AFTER_MS) return 'stale'
  if (stream.link !== 'open') return 'reconnecting'
  if (input.paused) return 'paused'
  return stream.slowed || stream.lagMs > SLOW_LAG_MS ? 'slow' : 'live'
}

/** How long nothing was heard. */
export function silenceMs(stream: StreamStatus, now: number): number {
  const since = Math.max(stream.lastBeatAt ?? 0, 0) || stream.lostAt
  return since === undefined ? 0 : Math.max(0, now - since)
}

/** Old data looks old: values stop ticking. */
export function isFrozen(state: ConnectionState): boolean {
  return (
    state === 'stale' ||
    state === 'offline' ||
    state === 'signed-out' ||
    state === 'session-ended' ||
    state === 'paused'
  )
}

/** Live enough for a Stop that the dialog checks first. */
export function stopRefusalOf(state: ConnectionState): 'offline' | 'signed-out' | 'session-ended' | undefined {
  return state === 'offline' || state === 'signed-out' || state === 'session-ended' ? state : undefined
}
