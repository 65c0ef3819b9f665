/** What the test engine hands to its workers. Plain data. */
export interface TestWorkerData {
  readonly databaseUrl: string
  readonly maxConnections: number
}
