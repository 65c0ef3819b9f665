/** A value that is there, or a promise when the database had to be asked. */
export type Maybe<T> = T | Promise<T>

/** `next` at once when `value` is there: work that needs no database never leaves the turn. */
export function andThen<T, U>(value: Maybe<T>, next: (value: T) => Maybe<U>): Maybe<U> {
  return value instanceof Promise ? value.then(next) : next(value)
}
