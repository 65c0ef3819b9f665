export const OTHER = 0
export const BLANK = 1
export const NEWLINE = 2
export const LETTER = 3
export const DIGIT = 4

const ascii = new Uint8Array(128)
for (const character of '\t\v\f ') ascii[character.charCodeAt(0)] = BLANK
for (const character of '\r\n') ascii[character.charCodeAt(0)] = NEWLINE
for (let code = 0x30; code <= 0x39; code++) ascii[code] = DIGIT
for (let code = 0x41; code <= 0x5a; code++) ascii[code] = ascii[code + 0x20] = LETTER
ascii[0x5f] = LETTER

/** What a UTF-16 unit may begin. `_` counts as a letter, a byte-order mark as blank. */
export function characterClass(code: number): number {
  return code < 128 ? (ascii[code] ?? OTHER) : classOfUnicode(code)
}

const letter = /[\p{L}\p{Nl}\p{M}\p{Pc}]/u
const blank = /[\p{Zs}\ufeff\u200b\u0085]/u

function classOfUnicode(code: number): number {
  const character = String.fromCharCode(code)
  if (letter.test(character)) return LETTER
  if (blank.test(character)) return BLANK
  return /\p{Nd}/u.test(character) ? LETTER : OTHER
}

/** A letter, a digit or `_`: what an unquoted name goes on with. */
export function isNamePart(code: number): boolean {
  return characterClass(code) >= LETTER
}
