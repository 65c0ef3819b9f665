import { T } from './token-kind.ts'

const EQUAL = 0x3d

const single = new Uint8Array(128).fill(T.other)
for (const [character, kind] of [
  [';', T.semicolon],
  [',', T.comma],
  ['.', T.dot],
  [':', T.colon],
  ['(', T.openParen],
  [')', T.closeParen],
  ['[', T.openBracket],
  [']', T.closeBracket],
  ['{', T.openBrace],
  ['}', T.closeBrace],
  ['+', T.plus],
  ['-', T.minus],
  ['*', T.times],
  ['/', T.divide],
  ['=', T.equal],
  ['<', T.less],
  ['>', T.greater],
  ['?', T.question],
] as const) {
  single[character.charCodeAt(0)] = kind
}

/** Length of the token times 256, plus its kind. */
export function punctuationAt(text: string, at: number, code: number): number {
  const next = text.charCodeAt(at + 1)
  switch (code) {
    case 0x3a: // :
      if (next === 0x3a) return 0x200 | T.scope
      return next === EQUAL ? 0x200 | T.assign : 0x100 | T.colon
    case 0x2e: // .
      return next === 0x2e ? 0x200 | T.dotDot : 0x100 | T.dot
    case 0x3c: // <
      if (next === 0x3e) return 0x200 | T.notEqual
      return next === EQUAL ? 0x200 | T.lessOrEqual : 0x100 | T.less
    case 0x3e: // >
      return next === EQUAL ? 0x200 | T.greaterOrEqual : 0x100 | T.greater
    case 0x2b: // +
      return next === EQUAL ? 0x200 | T.plusAssign : 0x100 | T.plus
    case 0x2d: // -
      return next === EQUAL ? 0x200 | T.minusAssign : 0x100 | T.minus
    case 0x2a: // *
      return next === EQUAL ? 0x200 | T.timesAssign : 0x100 | T.times
    case 0x2f: // /
      return next === EQUAL ? 0x200 | T.divideAssign : 0x100 | T.divide
    default:
      return 0x100 | (code < 128 ? (single[code] ?? T.other) : T.other)
  }
}
