import { randomBytes } from 'node:crypto'
import { AppError, errorCatalogue } from '@alcove/contracts'
import type { ErrorBody } from '@alcove/contracts'
import { StoreError } from '@alcove/record-store'
import { ZodError } from 'zod'

/** The one place where failures become what goes over REST and sockets. */
export function errorReply(error: unknown): { status: number; body: ErrorBody; isOurs: boolean } {
  if (error instanceof AppError)
    return {
      status: errorCatalogue[error.code].httpStatus,
      body: { code: error.code, ...error.details },
      isOurs: false,
    }
  if (error instanceof ZodError)
    return {
      status: 400,
      body: {
        code: 'invalid-input',
        fields: error.issues.map((issue) => ({ path: issue.path.join('.'), problem: issue.code })),
      },
      isOurs: false,
    }
  if (statusOf(error) === 404) return { status: 404, body: { code: 'not-found' }, isOurs: false }
  if (isBadBody(error)) return { status: 400, body: { code: 'invalid-input' }, isOurs: false }
  const retryAfterSeconds = error instanceof StoreError && error.code === 'connection-lost' ? 5 : undefined
  return {
    status: retryAfterSeconds === undefined ? 500 : 503,
    body: {
      code: 'server-error',
      reference: randomBytes(2).toString('hex').toUpperCase(),
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    },
    isOurs: true,
  }
}

/** body-parser's errors carry a status below 500. */
function isBadBody(error: unknown): boolean {
  const status = statusOf(error) ?? 500
  return status >= 400 && status < 500
}

function statusOf(error: unknown): number | undefined {
  const status = (error as { status?: unknown } | undefined)?.status
  return typeof status === 'number' ? status : undefined
}
