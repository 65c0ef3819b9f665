import type { CollationKey } from './table-shape.ts'

/**
 * A filter with a leading @ ignores case and accents. PostgreSQL's own folding depends on its locale, so the text loses its combining
 * marks and the pattern becomes a regular expression that lists, for each of its characters, all that our collation takes for the same letter.
 *
 *     @jos*   ^[jJ…][oOø…][sS…].*$
 */
export function ignoreCasePattern(pattern: string, collationKey: CollationKey): string {
  const letters = lettersOf(collationKey)
  let expression = ''
  for (const char of withoutMarks(pattern)) {
    if (char === '*') expression += '.*'
    else if (char === '?') expression += '.'
    else expression += oneOf(letters.get(primaryOf(char, collationKey)) ?? ownCases(char))
  }
  return `^${expression}$`
}

/** SQL of a text as the pattern wants it. */
export function withoutMarksSql(text: string): string {
  return `normalize(regexp_replace(normalize(${text}, NFD), '[\u0300-\u036f]', '', 'g'), NFC)`
}

function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
}

/** All scripts with case or variants of a letter; what lies between stands for itself. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x01, 0x33ff],
  [0xa640, 0xabff],
  [0xfb00, 0xfffd],
]

const known = new WeakMap<CollationKey, Map<string, string[]>>()

/** The characters of each primary weight; made at the first use of a collation. */
function lettersOf(collationKey: CollationKey): Map<string, string[]> {
  const made = known.get(collationKey)
  if (made !== undefined) return made

  const letters = new Map<string, string[]>()
  for (const [first, last] of RANGES) {
    for (let code = first; code <= last; code++) {
      const char = String.fromCharCode(code)
      const primary = primaryOf(char, collationKey)
      if (primary === '' || withoutMarks(char) !== char) continue
      const same = letters.get(primary)
      if (same === undefined) letters.set(primary, [char])
      else same.push(char)
    }
  }
  known.set(collationKey, letters)
  return letters
}

/** A collation key is primary weights, then ties behind U+0001. */
function primaryOf(char: string, collationKey: CollationKey): string {
  const key = collationKey(char)
  const end = key.indexOf('\u0001')
  return end < 0 ? key : key.slice(0, end)
}

function ownCases(char: string): string[] {
  return [...new Set([char, char.toLowerCase(), char.toUpperCase()])].filter((form) => [...form].length === 1)
}

function oneOf(chars: readonly string[]): string {
  const escaped = chars.map((char) => (/[\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]/.test(char) ? `\\${char}` : char))
  return escaped.length === 1 ? escaped[0]! : `[${escaped.join('')}]`
}
