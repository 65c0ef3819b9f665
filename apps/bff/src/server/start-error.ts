/** Why the server cannot start: one line that says what to do. Shown without a stack trace. */
export class StartError extends Error {
  override readonly name = 'StartError'
}
