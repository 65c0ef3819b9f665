/** Ordinals of TextEncoding (al-abi, option-types.ts). */
export const textEncoding = { msDos: 0, utf8: 1, utf16: 2, windows: 3 } as const

/** The bytes of a text. MSDos and Windows are one byte a character; what they do not have becomes a question mark. */
export function encodeText(text: string, encoding: number): Uint8Array {
  if (encoding === textEncoding.utf8) return utf8.encode(text)
  if (encoding === textEncoding.utf16) {
    const bytes = new Uint8Array(2 * text.length)
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      bytes[2 * i] = unit & 0xff
      bytes[2 * i + 1] = unit >> 8
    }
    return bytes
  }
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = windowsByte(text.charCodeAt(i))
  return bytes
}

export function decodeText(bytes: Uint8Array, encoding: number): string {
  if (encoding === textEncoding.utf8) return fromUtf8.decode(bytes)
  let text = ''
  if (encoding === textEncoding.utf16) {
    // Unit by unit: half a pair of surrogates is kept.
    for (let i = 0; i + 1 < bytes.length; i += 2) text += String.fromCharCode(bytes[i]! | (bytes[i + 1]! << 8))
    return text
  }
  for (const byte of bytes) text += (byte & 0xe0) === 0x80 ? windowsSigns[byte - 0x80] : String.fromCharCode(byte)
  return text
}

/** How many bytes the character at `at` has, and how many UTF-16 units it becomes. */
export function characterAt(
  bytes: Uint8Array,
  at: number,
  encoding: number,
): { readonly size: number; readonly units: number } {
  if (encoding === textEncoding.utf16) return { size: 2, units: 1 }
  const lead = bytes[at] ?? 0
  if (encoding !== textEncoding.utf8 || lead < 0xc0) return { size: 1, units: 1 }
  if (lead < 0xe0) return { size: 2, units: 1 }
  return lead < 0xf0 ? { size: 3, units: 1 } : { size: 4, units: 2 }
}

/** Bytes of a byte order mark at the beginning. */
export function markLength(bytes: Uint8Array, encoding: number): number {
  if (encoding === textEncoding.utf8) return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  return encoding === textEncoding.utf16 && bytes[0] === 0xff && bytes[1] === 0xfe ? 2 : 0
}

const QUESTION_MARK = 0x3f
const utf8 = new TextEncoder()
// Marks are taken off where a stream begins, not in the middle of it.
const fromUtf8 = new TextDecoder('utf-8', { ignoreBOM: true })
/** Windows-1252 from 0x80 to 0x9F, where it is not Latin-1 (Node's own decoder takes it for Latin-1). */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function windowsByte(unit: number): number {
  if (unit < 0x80 || (unit >= 0xa0 && unit <= 0xff)) return unit
  const place = windowsSigns.indexOf(String.fromCharCode(unit))
  return place < 0 ? QUESTION_MARK : 0x80 + place
}
