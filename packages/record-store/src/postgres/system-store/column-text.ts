/**
 * The values of one column as the text of a PostgreSQL array. The driver would make the same text of a JavaScript array, at several times the
 * cost: it has to look at each value to find out what it is.
 */
export class ColumnText {
  #text = ''

  /** The whole array, for a parameter cast to the type of the column. */
  get array(): string {
    return `{${this.#text}}`
  }

  /** Whatever needs no quotes: numbers, uuids, booleans, moments. */
  plain(value: string | number | boolean): void {
    this.#text += this.#text === '' ? value : `,${value}`
  }

  quoted(value: string | null | undefined): void {
    this.plain(value === null || value === undefined ? 'NULL' : quote(value))
  }
}

/** Sessions share most of their texts: user, host, company. */
const quotes = new Map<string, string>()
const LONGEST_KEPT = 100
const KEPT_AT_MOST = 1_000

function quote(value: string): string {
  const known = quotes.get(value)
  if (known !== undefined) return known
  const quoted = `"${value.replace(/[\\"]/g, '\\$&')}"`
  if (value.length <= LONGEST_KEPT) {
    if (quotes.size >= KEPT_AT_MOST) quotes.clear()
    quotes.set(value, quoted)
  }
  return quoted
}
