import type { CollationKey } from './table-shape.ts'

/**
 * A filter with a leading @ ignores case and accents. PostgreSQL's own folding depends on its locale, so the pattern becomes a
 * regular expression that lists, for each of its characters, all that our collation takes for the same letter.
 *
 *     @jos*   ^[jJĵĴ…][oOóÓ…][sSśŚ…].*$
 */
export function ignoreCasePattern(pattern: string, collationKey: CollationKey): string {
  const letters = lettersOf(collationKey)
  let expression = ''
  for (const char of pattern.normalize('NFC')) {
    if (char === '*') expression += '.*'
    else if (char === '?') expression += `.${MARKS}`
    else if (!isMark(char))
      expression += `${oneOf(letters.get(primaryOf(char, collationKey)) ?? ownCases(char))}${MARKS}`
  }
  return `^${expression}$`
}

const MARKS = '[\u0300-\u036f]*'
/** Latin, Greek, Cyrillic, Arabic, Hebrew … up to the phonetic extensions; letters beyond have their two cases only. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x6ff],
  [0x1d00, 0x206f],
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
      if (primary === '') continue
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

function isMark(char: string): boolean {
  return char >= '\u0300' && char <= '\u036f'
}

function oneOf(chars: readonly string[]): string {
  const escaped = chars.map((char) => (/[\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]/.test(char) ? `\\${char}` : char))
  return escaped.length === 1 ? escaped[0]! : `[${escaped.join('')}]`
}
