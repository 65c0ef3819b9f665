import type pg from 'pg'
import { bindExecuteSync } from './wire-message.ts'

/** What a statement answered. Rows are the texts of their columns, in order. */
export interface Result {
  readonly rows: string[][]
  /** Rows read or written. */
  readonly count: number
  readonly command: string
}

export interface Statement {
  readonly text: string
  /** Undefined: one or several statements without parameters, in the simple protocol. */
  readonly values?: readonly unknown[] | undefined
  /** Of the prepared statement. */
  readonly name?: string | undefined
  /** A prepared statement to be closed on the way. */
  readonly evicted?: string | undefined
}

/**
 * A query of our own for pg's Client (its `Submittable`, as pg-cursor is one). It asks for no description of the columns, which the codecs
 * know, and copies no configuration: two thirds of the time of a small statement in pg's own Query. Settles when the client is told.
 */
export class RowQuery {
  readonly text: string
  /** The client keeps account of prepared statements by these two names. */
  readonly name: string | undefined
  callback: (error: Error | undefined, result?: Result) => void
  readonly #values: readonly unknown[] | undefined
  readonly #evicted: string | undefined
  #rows: string[][] = []
  #tag = ''

  constructor(statement: Statement, callback: (error: Error | undefined, result?: Result) => void) {
    this.text = statement.text
    this.name = statement.name
    this.#values = statement.values
    this.#evicted = statement.evicted
    this.callback = callback
  }

  submit(connection: pg.Connection): void {
    const wire = connection as unknown as Wire // the typings leave out what pg-cursor uses as well
    if (this.#values === undefined) return wire.query(this.text)
    const name = this.name ?? ''
    if (this.#evicted !== undefined) {
      wire.close({ type: 'S', name: this.#evicted })
      delete wire.parsedStatements[this.#evicted]
    }
    if (this.name === undefined || wire.parsedStatements[name] === undefined) wire.parse({ name, text: this.text })
    wire._send(bindExecuteSync(name, this.#values.map(wireText)))
  }

  handleRowDescription(): void {}

  handleDataRow(message: { readonly fields: string[] }): void {
    this.#rows.push(message.fields)
  }

  /** Of several statements the last one counts. */
  handleCommandComplete(message: { readonly text: string }): void {
    this.#tag = message.text
  }

  handleReadyForQuery(): void {
    const end = this.#tag.indexOf(' ')
    const count = end < 0 ? 0 : Number(this.#tag.slice(this.#tag.lastIndexOf(' ') + 1))
    this.callback(undefined, { rows: this.#rows, count, command: end < 0 ? this.#tag : this.#tag.slice(0, end) })
  }

  handleError(error: Error): void {
    this.callback(error)
  }

  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
  handleCopyData(): void {}

  handleCopyInResponse(connection: pg.Connection): void {
    const wire = connection as unknown as Wire // see submit
    wire.sendCopyFail('Nothing is copied here.')
  }
}

interface Wire {
  readonly parsedStatements: Record<string, string>
  query(text: string): void
  parse(statement: { name: string; text: string }): void
  close(statement: { type: 'S'; name: string }): void
  sendCopyFail(message: string): void
  _send(message: Buffer): void
}

function wireText(value: unknown): string {
  if (typeof value === 'string') return value
  return Array.isArray(value) ? arrayLiteral(value) : String(value)
}

/** Every element is quoted: it may be empty, NULL by name, or hold a comma. */
function arrayLiteral(values: readonly unknown[]): string {
  return `{${values.map((value) => `"${String(value).replace(/["\\]/g, '\\$&')}"`).join(',')}}`
}
