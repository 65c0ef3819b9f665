import { z } from 'zod'

/** Every error that crosses a wire. Texts are made by whoever shows them, from code and parameters. */
export const errorCatalogue = {
  'invalid-input': { httpStatus: 400, retryable: false },
  'not-signed-in': { httpStatus: 401, retryable: false },
  'wrong-credentials': { httpStatus: 401, retryable: false },
  'locked-out': { httpStatus: 429, retryable: true },
  'rate-limited': { httpStatus: 429, retryable: true },
  'no-permission': { httpStatus: 403, retryable: false },
  'own-session': { httpStatus: 409, retryable: false },
  'csrf-failed': { httpStatus: 403, retryable: false },
  'not-found': { httpStatus: 404, retryable: false },
  'link-invalid': { httpStatus: 410, retryable: false },
  'comment-invalid': { httpStatus: 422, retryable: false },
  'password-too-short': { httpStatus: 422, retryable: false },
  'name-invalid': { httpStatus: 422, retryable: false },
  'name-taken': { httpStatus: 409, retryable: false },
  'company-name-invalid': { httpStatus: 422, retryable: false },
  'company-exists': { httpStatus: 409, retryable: false },
  'operation-mismatch': { httpStatus: 409, retryable: false },
  'already-ended': { httpStatus: 404, retryable: false },
  'session-ended': { httpStatus: 410, retryable: false },
  busy: { httpStatus: 409, retryable: true },
  'needs-record': { httpStatus: 422, retryable: false },
  'al-error': { httpStatus: 422, retryable: false },
  'app-invalid': { httpStatus: 422, retryable: false },
  'schema-refused': { httpStatus: 409, retryable: false },
  'start-refused': { httpStatus: 409, retryable: true },
  'record-conflict': { httpStatus: 409, retryable: true },
  'instance-unreachable': { httpStatus: 503, retryable: true },
  'shutting-down': { httpStatus: 503, retryable: true },
  'server-error': { httpStatus: 500, retryable: true },
} as const satisfies Record<string, { httpStatus: number; retryable: boolean }>

export type ErrorCode = keyof typeof errorCatalogue
export const ErrorCode = z.enum(Object.keys(errorCatalogue) as [ErrorCode, ...ErrorCode[]])

/** Body of every REST error and of refused socket messages. */
export const ErrorBody = z.object({
  code: ErrorCode,
  /** Parameters of the text, by name. */
  parameters: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** For people who report it; also in the server's log. */
  reference: z.string().optional(),
  retryAfterSeconds: z.number().optional(),
  /** Field problems of invalid input: path and problem code. */
  fields: z.array(z.object({ path: z.string(), problem: z.string() })).optional(),
})
export type ErrorBody = z.infer<typeof ErrorBody>

/** A failure its caller may handle; the BFF turns it into ErrorBody in one place. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly details: Omit<ErrorBody, 'code' | 'reference'>

  constructor(code: ErrorCode, message: string, details: Omit<ErrorBody, 'code' | 'reference'> = {}, cause?: unknown) {
    super(message, { cause })
    this.code = code
    this.details = details
  }
}
