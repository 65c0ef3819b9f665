import { StoreError, type StoreErrorCode } from '../record-store.ts'

/** What PostgreSQL reported, as a StoreError. */
export function storeError(
  cause: unknown,
  table: { readonly id: number; readonly name: string } | undefined,
): StoreError {
  if (cause instanceof StoreError) return cause
  const sqlState = sqlStateOf(cause)
  const code = codeOf(sqlState, cause)
  if (code === undefined) throw cause
  return new StoreError(code, messageOf(code, table?.name, cause), table?.id, cause)
}

export function canceledError(tableId?: number): StoreError {
  return new StoreError('canceled', 'The database operation was broken off.', tableId)
}

/** Errors after which the transaction is lost whatever savepoints there are (C-56), or the connection is. */
export function losesTransaction(code: StoreErrorCode): boolean {
  return code === 'deadlock' || code === 'canceled' || code === 'connection-lost'
}

export function sqlStateOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}

/** "cached plan must not change result type": a field has become wider since the statement was prepared. The next try prepares it anew. */
export const PLAN_IS_OLD = '0A000'

const CODES: Readonly<Record<string, StoreErrorCode>> = {
  '23505': 'record-exists',
  '40P01': 'deadlock',
  '55P03': 'lock-timeout',
  '57014': 'statement-timeout', // a cancel of ours is recognised before this table is asked
  '22001': 'value-out-of-range',
  '22003': 'value-out-of-range',
  '22008': 'value-out-of-range',
  '22021': 'value-out-of-range',
  '54000': 'value-out-of-range', // an index entry over 2,700 bytes
  [PLAN_IS_OLD]: 'connection-lost', // in a transaction that cannot be had again; a task may try it again (C-17)
  '57P01': 'connection-lost',
  '57P02': 'connection-lost',
  '57P03': 'connection-lost',
  '57P05': 'connection-lost',
  '53300': 'connection-lost',
}

const NETWORK_ERRORS = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
])

function codeOf(sqlState: string | undefined, cause: unknown): StoreErrorCode | undefined {
  if (sqlState !== undefined) {
    if (sqlState in CODES) return CODES[sqlState]
    if (sqlState.startsWith('08') || NETWORK_ERRORS.has(sqlState)) return 'connection-lost'
    return undefined
  }
  // The driver's own errors carry no code: "Connection terminated unexpectedly", "Client has encountered a connection error …".
  return cause instanceof Error && /connection|not queryable|client was closed|timeout expired/i.test(cause.message)
    ? 'connection-lost'
    : undefined
}

function messageOf(code: StoreErrorCode, table: string | undefined, cause: unknown): string {
  const place = table === undefined ? '' : ` (table ${table})`
  switch (code) {
    case 'record-exists':
      return `The record already exists${place}.`
    case 'lock-timeout':
      return `A lock was not given in time${place}.`
    case 'deadlock':
      return `The transaction was the victim of a deadlock${place}.`
    case 'connection-lost':
      return `The connection to the database was lost${place}.`
    default:
      return `${cause instanceof Error ? cause.message : String(cause)}${place}`
  }
}
