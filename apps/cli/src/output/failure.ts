import type { ErrorBody } from '@alcove/contracts'
import { CommanderError } from 'commander'
import pc from 'picocolors'

export const exitCodes = { done: 0, failed: 1, usage: 2, alErrors: 3, stillRunning: 4 } as const

/** A failure with a text for people and an exit code. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure'
  readonly exitCode: number

  constructor(message: string, exitCode: number = exitCodes.failed) {
    super(message)
    this.exitCode = exitCode
  }
}

/** The server refused. */
export class ServerRefusal extends Error {
  override readonly name = 'ServerRefusal'
  readonly body: ErrorBody

  constructor(body: ErrorBody) {
    super(textOf(body))
    this.body = body
  }
}

/** Prints it and answers the exit code. Our own bugs keep their stack. */
export function reportFailure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
  if (error instanceof CommandFailure || error instanceof ServerRefusal) {
    process.stderr.write(`${pc.red('alcove:')} ${error.message}\n`)
    return error instanceof CommandFailure ? error.exitCode : exitCodes.failed
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return exitCodes.failed
}

function textOf(body: ErrorBody): string {
  const wait = body.retryAfterSeconds === undefined ? '' : ` Try again in ${body.retryAfterSeconds} s.`
  switch (body.code) {
    case 'not-signed-in':
      return 'The server does not know this token. Run "alcove login".'
    case 'wrong-credentials':
      return 'Name and password do not fit.'
    case 'locked-out':
      return `Too many wrong passwords.${wait}`
    case 'rate-limited':
      return `Too many requests.${wait}`
    case 'no-permission':
      return 'Your role does not allow this.'
    case 'own-session':
      return 'A session cannot stop itself.'
    case 'not-found':
      return 'The server knows no such thing.'
    case 'already-ended':
      return 'The session has ended already.'
    case 'name-taken':
      return 'There is a user of this name already.'
    case 'company-exists':
      return 'There is a company of this name already.'
    case 'company-name-invalid':
      return 'A company name has 1 to 30 characters and no control characters.'
    case 'name-invalid':
      return 'A user name has 1 to 50 characters and no control characters.'
    case 'comment-invalid':
      return `The comment ${commentText(body.fields?.[0]?.problem)}.`
    default:
      return `The server refused: ${body.code}.${wait}${body.reference === undefined ? '' : ` (ref ${body.reference})`}`
  }
}

function commentText(problem: string | undefined): string {
  if (problem === 'too-long') return 'has more than 132 characters'
  if (problem === 'too-short') return 'needs at least 3 characters'
  return 'is required: add --comment'
}
