export type EmbeddedPostgresErrorCode =
  | 'no-binaries'
  | 'no-account'
  | 'data-folder-not-writable'
  | 'data-folder-in-use'
  | 'data-folder-not-empty'
  | 'data-folder-of-other-version'
  | 'disk-full'
  | 'start-failed'

/** Why the embedded PostgreSQL cannot run. The message is one line that names the thing and what to do. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError'
  readonly code: EmbeddedPostgresErrorCode

  constructor(code: EmbeddedPostgresErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** Turns an error of the file system on `folder` into one of ours; our own errors and bugs pass through. */
export function folderError(folder: string, error: unknown): unknown {
  switch (errnoOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(folder, error)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
      return new EmbeddedPostgresError(
        'data-folder-not-writable',
        `The data folder ${folder} is not writable; change its owner or its mode, or choose another folder.`,
        { cause: error },
      )
    default:
      return error
  }
}

export function diskFull(folder: string, cause?: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'disk-full',
    `The disk that holds ${folder} is full; free at least 100 MB, or choose a data folder on another disk.`,
    { cause },
  )
}

export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
