import type { PostgresAddress } from './connection.ts'

export type DatabaseStartErrorCode = 'not-reachable' | 'too-old' | 'not-allowed'

/** Why a database that was named cannot be used. The message is one line without any password, and says what to do. */
export class DatabaseStartError extends Error {
  override readonly name = 'DatabaseStartError'
  readonly code: DatabaseStartErrorCode

  constructor(code: DatabaseStartErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

export function connectError(address: PostgresAddress, cause: unknown): DatabaseStartError {
  const reason = reasonOf(cause)
  const message = `The database ${describeAddress(address)} is not reachable: ${reason}. Check DATABASE_URL and that the server runs.`
  return new DatabaseStartError('not-reachable', message, { cause })
}

/** Host, port and database; never the password. */
export function describeAddress(address: PostgresAddress): string {
  if (address.connectionString === undefined) {
    return `${address.database ?? ''} at ${address.host ?? 'localhost'}:${address.port ?? 5432}`
  }
  try {
    const url = new URL(address.connectionString)
    return `${url.pathname.slice(1)} at ${url.searchParams.get('host') ?? url.hostname}:${url.port || '5432'}`
  } catch {
    return 'of DATABASE_URL'
  }
}

function reasonOf(cause: unknown): string {
  // A name with several addresses fails with one error for each.
  if (cause instanceof AggregateError && cause.errors.length > 0) return reasonOf(cause.errors[0])
  const text = cause instanceof Error ? cause.message : String(cause)
  return text.replaceAll(/\s+/g, ' ').replace(/\.$/, '')
}
