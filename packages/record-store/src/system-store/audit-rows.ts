export type StopChannel = 'al' | 'console' | 'cli' | 'api'

export interface StopOperationRow {
  readonly operationId: string
  readonly createdAt: Date
  readonly channel: StopChannel
  readonly actorSid: string
  readonly actorName: string
  readonly actorRole: string
  /** Session of the asker, if it has one. */
  readonly actorSession: { readonly uid: string; readonly number: number } | undefined
  readonly remoteAddress: string
  /** In full, up to 2,048 units. */
  readonly comment: string
  /** Hash of the request, to recognise the same operationId with other content. */
  readonly requestHash: string
  readonly targets: readonly StopTargetRow[]
  readonly open: boolean
}

export interface StopTargetRow {
  readonly uid: string
  readonly number: number
  readonly instanceId: number
  readonly stage: string
  readonly code: string | undefined
  readonly timesRequested: number
  readonly requestedAt: Date
  readonly acceptedAt: Date | undefined
  readonly deliveredAt: Date | undefined
  readonly unwoundAt: Date | undefined
  readonly endedAt: Date | undefined
}

export interface AuditRows {
  /** Inserts or updates by operationId. One state of an operation at a time: which of two becomes the last is not said. */
  saveOperation(operation: StopOperationRow): Promise<void>
  operation(operationId: string): Promise<StopOperationRow | undefined>
  /** The actor's of the last 24 hours and all that are still open. */
  operationsOf(actorSid: string, since: Date): Promise<StopOperationRow[]>
  /** All operations with this session among their targets, oldest first; each with all its targets. */
  operationsOn(uid: string): Promise<StopOperationRow[]>
  /** Comments of the actor's last stops, newest first, without repeats. */
  recentComments(actorSid: string, limit: number): Promise<string[]>
  entry(entry: AuditEntry): Promise<void>
}

export interface AuditEntry {
  readonly at: Date
  readonly kind: string
  readonly actorSid: string | undefined
  readonly actorName: string
  readonly remoteAddress: string
  readonly detail: Readonly<Record<string, unknown>>
}
