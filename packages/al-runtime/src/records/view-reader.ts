import { AlError } from '../errors/al-error.ts'
import type { FieldShape, TableShape } from './table-shape.ts'

/** Reads the texts of SetView and SetPosition: field names or captions or `Field<number>`, and values in parentheses. */
export class ViewReader {
  private readonly text: string
  private at = 0

  constructor(text: string) {
    this.text = text
  }

  get isAtEnd(): boolean {
    this.skipBlanks()
    return this.at >= this.text.length
  }

  accept(token: string): boolean {
    this.skipBlanks()
    if (!startsWith(this.text, token, this.at)) return false
    this.at += token.length
    return true
  }

  expect(token: string): void {
    if (!this.accept(token)) throw this.invalid()
  }

  /** One of the words, before an opening parenthesis. */
  acceptHead(...words: readonly string[]): string | undefined {
    this.skipBlanks()
    for (const word of words) {
      if (!startsWith(this.text, word, this.at)) continue
      const start = this.at
      this.at += word.length
      if (this.accept('(')) return word
      this.at = start
    }
    return undefined
  }

  /** A field's name may hold anything, so the longest one that a delimiter follows is meant. */
  field(table: TableShape, delimiters: string): FieldShape {
    this.skipBlanks()
    const quoted = this.text[this.at] === '"' ? this.quoted() : undefined
    if (quoted !== undefined) {
      const field = table.fieldNamed(quoted) ?? table.fields.find(({ meta }) => equal(meta.caption, quoted))
      if (field === undefined) throw this.invalid()
      return field
    }
    let found: { readonly field: FieldShape; readonly length: number } | undefined
    for (const field of table.fields) {
      for (const name of [field.meta.caption, field.meta.name, `Field${field.no}`]) {
        if (name.length <= (found?.length ?? 0) || !startsWith(this.text, name, this.at)) continue
        const next = this.text.slice(this.at + name.length).trimStart()[0]
        if (next !== undefined && delimiters.includes(next)) found = { field, length: name.length }
      }
    }
    if (found === undefined) throw this.invalid()
    this.at += found.length
    return found.field
  }

  /** A value up to its closing parenthesis, which is read too. */
  value(): string {
    const start = this.at
    this.skipBlanks()
    if (this.text[this.at] === '"') {
      const value = this.quoted()
      if (this.accept(')')) return value
      this.at = start
    }
    this.at = start
    return this.upToClosing(false)
  }

  /** A filter up to the parenthesis that closes it; those in quotes are its own. */
  filter(): string {
    return this.upToClosing(true)
  }

  invalid(): AlError {
    return new AlError(`Invalid expression '${this.text.slice(this.at)}' at position ${this.at + 1}.`)
  }

  private upToClosing(knowsQuotes: boolean): string {
    const start = this.at
    let depth = 0
    let isQuoted = false
    for (; this.at < this.text.length; this.at++) {
      const char = this.text[this.at]
      if (knowsQuotes && char === "'") isQuoted = !isQuoted
      if (isQuoted) continue
      if (char === '(') depth++
      if (char !== ')' || depth-- > 0) continue
      return this.text.slice(start, this.at++)
    }
    this.at = start
    throw this.invalid()
  }

  private quoted(): string {
    const match = /^"((?:[^"]|"")*)"/.exec(this.text.slice(this.at))
    if (match === null) throw this.invalid()
    this.at += match[0].length
    return match[1]!.replaceAll('""', '"')
  }

  private skipBlanks(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at++
  }
}

/** A value as `value` reads it back. */
export function writtenInView(value: string): string {
  return /^[\s"]|\s$|[()]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

function startsWith(text: string, part: string, at: number): boolean {
  return equal(text.slice(at, at + part.length), part)
}

function equal(a: string, b: string): boolean {
  return a.toUpperCase() === b.toUpperCase()
}
