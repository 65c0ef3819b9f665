/**
 * The one order of texts (al-language.md 9.4), in memory and in SQL: blanks first, then symbols, digits, letters;
 * case-insensitive first, accents and then case break ties. PostgreSQL compares the keys bytewise (COLLATE "C"): a key
 * holds no character from U+D800 up, so its UTF-8 bytes and its UTF-16 units sort alike.
 *
 *     key = primary weights [ U+0001 accents [ U+0001 cases ] ]
 */
export function collationKey(text: string): string {
  let primary = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 127 || (code >= 65 && code <= 90) || code < 32) return keyWithTies(text)
    primary += ASCII_WEIGHTS[code]
  }
  return primary
}

/** Only printable ASCII: texts that are compared without their keys. */
export function isPlainText(text: string): boolean {
  return /^[ -~]*$/.test(text)
}

/** Negative, 0 or positive; the same as comparing the keys by code units. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  const length = a.length < b.length ? a.length : b.length
  let tie = 0
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x >= 127 || y >= 127 || x < 32 || y < 32) return compareKeys(a, b)
    if (x === y) continue
    const difference = ASCII_PRIMARY[x]! - ASCII_PRIMARY[y]!
    if (difference !== 0) return difference
    if (tie === 0) tie = x > y ? -1 : 1
  }
  if (a.length === b.length) return tie
  // A combining mark right after the common part may turn a longer text into an accented equal one.
  const next = (a.length > length ? a : b).charCodeAt(length)
  return next >= 127 ? compareKeys(a, b) : a.length - b.length
}

const BLANK = 0x20
const OTHER_SYMBOL = 0x41
const FIRST_DIGIT = 0x42
const FIRST_LETTER = 0x61
const OTHER_UNIT = 0xd000
const NO_TIE = '\u0020'
const UPPER = '\u0021'
const SYMBOLS = ` _-,;:!?.'"()[]{}@*/\\&#%\`^+<=>|~$`

const ASCII_PRIMARY = asciiWeights()
const ASCII_WEIGHTS = Array.from(ASCII_PRIMARY, (weight) => String.fromCharCode(weight))

/** Letters that Unicode does not decompose, but people sort as these. */
const EXPANSIONS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  ł: 'l',
  Ł: 'L',
  þ: 'th',
  Þ: 'TH',
  ı: 'i',
}

function asciiWeights(): Uint16Array {
  const weights = new Uint16Array(128).fill(OTHER_SYMBOL)
  for (let i = 0; i < SYMBOLS.length; i++) weights[SYMBOLS.charCodeAt(i)] = BLANK + i
  for (let i = 0; i < 10; i++) weights[48 + i] = FIRST_DIGIT + i
  for (let i = 0; i < 26; i++) weights[65 + i] = weights[97 + i] = FIRST_LETTER + i
  return weights
}

function compareKeys(a: string, b: string): number {
  const x = knownKey(a)
  const y = knownKey(b)
  return x < y ? -1 : x > y ? 1 : 0
}

/** Keys of texts compared lately: what a search or a filter compares with comes again and again. */
const lately = new Map<string, string>()
const MOST_KNOWN = 4096
const LONGEST_KNOWN = 256

function knownKey(text: string): string {
  let key = lately.get(text)
  if (key !== undefined) return key
  key = collationKey(text)
  if (lately.size === MOST_KNOWN) lately.clear()
  if (text.length <= LONGEST_KNOWN) lately.set(text, key)
  return key
}

function keyWithTies(text: string): string {
  let primary = ''
  let accents = ''
  let cases = ''
  for (const char of text.normalize('NFD')) {
    if (isCombining(char)) {
      accents += accentWeight(char)
      continue
    }
    const expansion = EXPANSIONS[char]
    for (const base of expansion ?? char) {
      const lower = base.toLowerCase()
      primary += primaryWeight(lower.length === base.length ? lower : base)
      accents += expansion === undefined ? blankTie(base) : '\u0022'
      cases += lower === base ? NO_TIE : UPPER
    }
  }
  accents = trimTies(accents)
  cases = trimTies(cases)
  if (cases !== '') return `${primary}\u0001${accents}\u0001${cases}`
  return accents === '' ? primary : `${primary}\u0001${accents}`
}

function isCombining(char: string): boolean {
  const code = char.charCodeAt(0)
  return code >= 0x300 && code <= 0x36f
}

function accentWeight(char: string): string {
  return String.fromCharCode(0x30 + char.charCodeAt(0) - 0x300)
}

/** Tabs, line ends and non-breaking blanks are blanks; which of them is only a tie. */
function blankTie(char: string): string {
  return char !== ' ' && /\s/.test(char) ? safeUnits(char) : NO_TIE
}

function primaryWeight(char: string): string {
  const code = char.charCodeAt(0)
  if (code >= 32 && code < 127) return ASCII_WEIGHTS[code]!
  if (/\s/.test(char)) return String.fromCharCode(BLANK)
  if (/[\p{P}\p{S}\p{C}]/u.test(char) && char.length === 1) return String.fromCharCode(OTHER_SYMBOL) + safeUnits(char)
  return code < 0xff ? String.fromCharCode(0xff) + safeUnits(char) : safeUnits(char)
}

/** Units from U+D000 up become three lower ones, so that no surrogate is left. */
function safeUnits(char: string): string {
  let units = ''
  for (let i = 0; i < char.length; i++) {
    const code = char.charCodeAt(i)
    if (code < 0x30) units += String.fromCharCode(0x30 + code)
    else if (code < OTHER_UNIT) units += String.fromCharCode(code)
    else units += String.fromCharCode(OTHER_UNIT, 0x100 + (code >> 8), 0x100 + (code & 0xff))
  }
  return units
}

function trimTies(ties: string): string {
  let end = ties.length
  while (end > 0 && ties[end - 1] === NO_TIE) end--
  return ties.slice(0, end)
}
