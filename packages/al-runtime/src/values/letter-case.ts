/**
 * Upper and lower case as AL has them: letter by letter, in the invariant culture, so that no text changes its length (`ß` stays, JavaScript
 * makes it SS) and the dotless ı is no I.
 */
export function upperCase(text: string): string {
  return isAscii(text) ? text.toUpperCase() : letterByLetter(text, (letter) => letter.toUpperCase())
}

export function lowerCase(text: string): string {
  return isAscii(text) ? text.toLowerCase() : letterByLetter(text, (letter) => letter.toLowerCase())
}

function letterByLetter(text: string, change: (letter: string) => string): string {
  let changed = ''
  for (const letter of text) {
    const other = change(letter)
    changed += other.length === letter.length && isAscii(other) === isAscii(letter) ? other : letter
  }
  return changed
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false
  return true
}
