/**
 * One record of a shared Int32Array for each live session. Its worker writes, the main thread reads
 * without a message; only STOP goes the other way. See ARCHITECTURE in docs/architecture.md.
 */
export const SLOT_SIZE = 16

/** Offsets into a slot. Times are milliseconds since the engine's epoch, modulo 2^32 (compare with `>>> 0`). */
export const slot = {
  /** 0, or STOP_REQUESTED once the session has been told to stop. Written by the main thread. */
  stop: 0,
  /** AL line (1-based) of the statement about to run. */
  line: 1,
  /** Global procedure number (see CompiledImage), 0 when no AL runs. */
  procedure: 2,
  /** A StateCode. */
  state: 3,
  /** When `state` was entered. */
  stateSince: 4,
  /** PostgreSQL backend of the open transaction or of the statement under way, 0 = none. */
  backendPid: 5,
  /** 1 while a write transaction is open. */
  inTransaction: 6,
  /** When the open transaction began. */
  transactionSince: 7,
  /** When the AL call now running began. */
  operationSince: 8,
  /** SQL statements executed since the session started (C-47). */
  sqlStatements: 9,
  /** Rows read since the session started (C-47). */
  sqlRowsRead: 10,
  /** Table id of the database statement under way, 0 = none: names what a lock wait waits for. */
  table: 11,
  /** Rows written by the open transaction. */
  rowsWritten: 12,
  /** Session number the slot belongs to now: a reader compares it to see that the slot was not handed on. */
  owner: 13,
  /** 1 while the company is being opened: whatever the session does then, it is starting (sessions.md 2.2). */
  opening: 14,
  /** Words of the caller stack in use: two a frame (see Fiber.stack). Of no use to a reader without that stack. */
  depth: 15,
} as const

/** Negative, so that `--fuel | slot[stop]` is negative: one test sees both. */
export const STOP_REQUESTED = -0x8000_0000

/** Value of `slot.state`. Order is part of the ABI; `lock` is found out by the main thread, not by the worker. */
export const stateCodes = [
  'starting',
  'running',
  'sleep',
  'database',
  'connection',
  'lock',
  'dialog',
  'http',
  'idle',
  'session',
  'retry',
  'debugger',
  'ended',
] as const
export type StateName = (typeof stateCodes)[number]

export function stateCode(name: StateName): number {
  return stateCodes.indexOf(name)
}
