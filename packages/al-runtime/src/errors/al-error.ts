import type { ErrorInfo } from '../values/error-info.ts'

/** One AL frame, innermost first in a call stack. */
export interface CallFrame {
  /** As people read it: `CodeUnit`, `Table`, … */
  readonly objectKind: string
  readonly objectId: number
  readonly objectName: string
  readonly procedure: string
  readonly line: number
  readonly app: string
  readonly publisher: string
}

/** What code compares (al-language.md 8.1). `Internal` = a fault of the engine that became an AL error. */
export type AlErrorCode =
  | 'Dialog'
  | 'DB:RecordNotFound'
  | 'DB:RecordExists'
  | 'DB:NothingInsideFilter'
  | 'DB:PrimRecordNotFound'
  | 'DB:NoFilter'
  | 'DB:RecordChanged'
  | 'DB:LockTimeout'
  | 'DB:Deadlock'
  | 'DB:Unavailable'
  | 'TestField'
  | 'TestValidation'
  | 'NCLCSRTS:TableErrorStr'
  | 'NDBCS:TransactionStopped'
  | 'CallbackNotAllowed'
  | 'Evaluate'
  | 'Runtime'
  | 'NotImplemented'
  | 'Internal'

/**
 * An AL run-time error: a value of the language. It carries no stack when raised; whoever catches it first takes the
 * frames from the fiber, which still stands where the error came from (see generated-code.ts).
 */
export class AlError extends Error {
  override readonly name = 'AlError'
  readonly code: AlErrorCode
  /** Frames at the place of the error; undefined until first caught. */
  frames: readonly CallFrame[] | undefined
  /** What Error was called with. */
  info: ErrorInfo | undefined
  /** The innermost TryFunction lets it pass, once (sessions.md 7.4, DisableWriteInsideTryFunctions). */
  passesTryFunction = false

  constructor(text: string, code: AlErrorCode = 'Runtime', cause?: unknown) {
    // AL frames are what matters; a JavaScript stack would cost ten times the rest.
    const limit = Error.stackTraceLimit
    Error.stackTraceLimit = 0
    super(text, cause === undefined ? undefined : { cause })
    Error.stackTraceLimit = limit
    this.code = code
  }

  /** The AL text. `''` for `Error('')`. */
  get text(): string {
    return this.message
  }

  get callStack(): string {
    return formatCallStack(this.frames ?? [])
  }
}

/** `"Object Name"(CodeUnit 50100).ProcedureName line 3 - App by Publisher`, frames joined by backslashes. */
export function formatCallStack(frames: readonly CallFrame[]): string {
  return frames.map(formatFrame).join('\\')
}

function formatFrame(frame: CallFrame): string {
  const object = `"${frame.objectName}"(${frame.objectKind} ${frame.objectId})`
  const origin = frame.app === '' ? '' : ` - ${frame.app} by ${frame.publisher}`
  return `${object}.${frame.procedure} line ${frame.line}${origin}`
}
