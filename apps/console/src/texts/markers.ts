const plurals = new Intl.PluralRules('en')
const counts = new Intl.NumberFormat('en')

/** Private characters around what stands out in a text; user text cannot bring them in. */
export const STRONG_START = '\uE000'
export const STRONG_END = '\uE001'

export function strong(text: string | number): string {
  const plain = typeof text === 'number' ? counts.format(text) : text
  return `${STRONG_START}${plain.replace(/[\uE000\uE001]/g, '')}${STRONG_END}`
}

/** The form of a count, by the language's rules; `#` is the number. */
export function plural(count: number, one: string, other: string): string {
  return (plurals.select(count) === 'one' ? one : other).replace('#', counts.format(count))
}

export function number(value: number): string {
  return counts.format(value)
}
