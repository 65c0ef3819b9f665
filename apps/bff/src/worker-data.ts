import type { PostgresAddress } from '@alcove/record-store/postgres'

/** What the main thread hands to a worker of the engine. Plain data. */
export interface WorkerData {
  readonly connection: PostgresAddress
  readonly maxConnections: number
  readonly statementTimeoutMs: number
  /** Modules with native codeunits. */
  readonly natives: readonly string[]
}
