import { isNamePart } from './character-class.ts'
import { T } from './token-kind.ts'

const DOT = 0x2e
const PLUS = 0x2b
const MINUS = 0x2d

/** Reused by every call, since a file has very many numbers. */
const result = { kind: T.integer as number, end: 0 }

/** `42`, `42L`, `4.2`, `1e-19`, `20241231D`, `0D`, `235959T`, `235959.123T`, `0T`, `0DT`. The parser checks the digits. */
export function readNumber(text: string, start: number): { readonly kind: number; readonly end: number } {
  let end = digitsEnd(text, start)
  let kind: number = T.integer
  if (text.charCodeAt(end) === DOT && isDigit(text.charCodeAt(end + 1))) {
    end = digitsEnd(text, end + 1)
    kind = T.decimal
  }
  const suffix = readSuffix(text, end, kind)
  if (suffix.length > 0) {
    result.kind = suffix.kind
    result.end = end + suffix.length
    return result
  }
  const exponent = exponentEnd(text, end)
  result.kind = exponent > end ? T.decimal : kind
  result.end = exponent
  return result
}

interface Suffix {
  readonly kind: number
  readonly length: number
}

const noSuffix: Suffix = { kind: T.integer, length: 0 }
const suffixes = {
  bigInteger: { kind: T.bigInteger, length: 1 },
  date: { kind: T.date, length: 1 },
  dateTime: { kind: T.dateTime, length: 2 },
  time: { kind: T.time, length: 1 },
} as const

function readSuffix(text: string, at: number, kind: number): Suffix {
  const letter = text.charCodeAt(at) | 0x20
  let suffix: Suffix = noSuffix
  if (letter === 0x74) suffix = suffixes.time
  else if (kind === T.decimal) return noSuffix
  else if (letter === 0x6c) suffix = suffixes.bigInteger
  else if (letter === 0x64) suffix = (text.charCodeAt(at + 1) | 0x20) === 0x74 ? suffixes.dateTime : suffixes.date
  return isNamePart(text.charCodeAt(at + suffix.length)) ? noSuffix : suffix
}

function exponentEnd(text: string, at: number): number {
  if ((text.charCodeAt(at) | 0x20) !== 0x65) return at
  const sign = text.charCodeAt(at + 1)
  const digits = sign === PLUS || sign === MINUS ? at + 2 : at + 1
  return isDigit(text.charCodeAt(digits)) ? digitsEnd(text, digits) : at
}

function digitsEnd(text: string, from: number): number {
  let i = from
  while (isDigit(text.charCodeAt(i))) i++
  return i
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
