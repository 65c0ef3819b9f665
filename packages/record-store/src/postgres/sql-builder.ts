/** SQL text with its parameters, grown together: values never become text. */
export class SqlBuilder {
  readonly values: unknown[] = []

  /** Adds a value and gives its placeholder. */
  add(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }
}

export interface Sql {
  readonly text: string
  readonly values: readonly unknown[]
}
