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

  moment(value: Date | undefined): void {
    this.plain(value === undefined ? 'NULL' : momentText(value))
  }

  quoted(value: string | null | undefined): void {
    this.plain(value === null || value === undefined ? 'NULL' : quoteKept(value))
  }

  /** A text that no other row is likely to have. */
  quotedOnce(value: string): void {
    this.plain(quote(value))
  }
}

type Tuple<Width extends number, Items extends ColumnText[] = []> = Items['length'] extends Width
  ? Items
  : Tuple<Width, [...Items, ColumnText]>

export function columns<Width extends number>(width: Width): Tuple<Width> {
  // The type says the length that Array.from makes.
  return Array.from({ length: width }, () => new ColumnText()) as Tuple<Width>
}

/** Sessions share most of their texts: user, host, company. */
const quotes = new Map<string, string>()
const LONGEST_KEPT = 100
const KEPT_AT_MOST = 1_000

/** The sessions of a batch share their milliseconds as well, and making the text of one costs as much as ten other columns. */
const moments = new Map<number, string>()

function momentText(value: Date): string {
  const time = value.getTime()
  const known = moments.get(time)
  if (known !== undefined) return known
  const text = value.toISOString()
  if (moments.size >= KEPT_AT_MOST) moments.clear()
  moments.set(time, text)
  return text
}

function quoteKept(value: string): string {
  const known = quotes.get(value)
  if (known !== undefined) return known
  const quoted = quote(value)
  if (value.length <= LONGEST_KEPT) {
    if (quotes.size >= KEPT_AT_MOST) quotes.clear()
    quotes.set(value, quoted)
  }
  return quoted
}

function quote(value: string): string {
  return `"${/[\\"]/.test(value) ? value.replace(/[\\"]/g, '\\$&') : value}"`
}
