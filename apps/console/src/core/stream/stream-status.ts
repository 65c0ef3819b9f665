import type { ServerClock } from '../server-clock.ts'

/** What the stream needs of a socket.io client whose own reconnection is off. */
export type StreamSocket = {
  connect(): unknown
  disconnect(): unknown
  on(message: string, listener: (payload: unknown) => void): unknown
  emit(message: string, payload: unknown): unknown
  timeout(ms: number): {
    emit(message: string, payload: unknown, reply: (error: unknown, answer: unknown) => void): unknown
  }
}

export type StreamDependencies = {
  readonly socket: StreamSocket
  readonly clock: ServerClock
  /** Runs once in the next animation frame: a patch is one commit (console.md 5.5). */
  readonly inFrame: (commit: () => void) => void
  /** Does the server answer at all? Asked only after a failed connection. */
  readonly isReachable: () => Promise<boolean>
  readonly random?: () => number
  readonly monotonicNow?: () => number
}

export type StreamStatus = {
  readonly link: 'idle' | 'connecting' | 'open' | 'lost'
  /** Monotonic, ms. */
  readonly lostAt?: number
  readonly lastBeatAt?: number
  readonly nextTryAt?: number
  readonly unreachable: boolean
  readonly slowed: boolean
  readonly everOpen: boolean
  readonly epoch: string
  readonly build: string
  readonly asOf: string
  readonly lagMs: number
  readonly reconnects: number
  readonly invalidMessages: number
  readonly invalidRecently: number
  readonly updates: number
}

export const initialStatus: StreamStatus = {
  link: 'idle',
  unreachable: false,
  slowed: false,
  everOpen: false,
  epoch: '',
  build: '',
  asOf: '',
  lagMs: 0,
  reconnects: 0,
  invalidMessages: 0,
  invalidRecently: 0,
  updates: 0,
}
