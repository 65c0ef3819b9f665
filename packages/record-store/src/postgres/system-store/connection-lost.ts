const lostCodes: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT', // the socket of a server that is starting again
  'ENOTFOUND',
  'EAI_AGAIN',
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '53300', // too_many_connections
])

/** Did a statement fail because of its connection, so that it may succeed on another? */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  if (typeof code === 'string' && (lostCodes.has(code) || code.startsWith('08'))) return true
  // pg has no codes for these.
  return /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|not queryable/.test(
    error.message,
  )
}
