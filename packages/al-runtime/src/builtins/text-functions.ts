import { errors } from '../errors/error-texts.ts'
import { formatValue } from '../format/format-value.ts'
import { substitute } from '../format/substitute.ts'
import type { AlSession } from '../session/al-session.ts'
import { lowerCase, upperCase } from '../values/letter-case.ts'
import type { Variant } from '../values/variant.ts'

/** Text functions (al-language.md 5.2). Positions are 1-based. */
/** Of a text whose declared length nobody knows; the compiler answers all others itself. */
export function MaxStrLen(_s: AlSession, _text: string): number {
  return 2_147_483_647
}

export function StrLen(_s: AlSession, text: string): number {
  return text.length
}

/** 0 when absent or when the part is empty. */
export function StrPos(_s: AlSession, text: string, part: string): number {
  return part === '' ? 0 : text.indexOf(part) + 1
}

export function CopyStr(_s: AlSession, text: string, position: number, length?: number): string {
  if (position < 1) throw errors.parameterRange('Position', 2, position, `from 1 to ${text.length}`)
  if (length === undefined) return text.slice(position - 1)
  if (length < 0) throw errors.parameterRange('Length', 3, length, 'from 0 to 2147483647')
  return text.slice(position - 1, position - 1 + length)
}

export function DelStr(_s: AlSession, text: string, position: number, length?: number): string {
  if (position < 1) throw errors.parameterRange('Position', 2, position, `from 1 to ${text.length}`)
  if (length === undefined) return text.slice(0, position - 1)
  if (length < 0) throw errors.parameterRange('Length', 3, length, 'from 0 to 2147483647')
  return text.slice(0, position - 1) + text.slice(position - 1 + length)
}

/** A position beyond the end appends. */
export function InsStr(_s: AlSession, text: string, part: string, position: number): string {
  if (position < 1) throw errors.parameterRange('Position', 3, position, `from 1 to ${text.length + 1}`)
  return text.slice(0, position - 1) + part + text.slice(position - 1)
}

/** Shorter cuts, longer pads on the right; a negative length pads on the left. */
export function PadStr(_s: AlSession, text: string, length: number, filler = ' '): string {
  if (filler.length !== 1) throw errors.parameterRange('FillCharacter', 3, filler, 'one character')
  const wanted = Math.abs(length)
  if (wanted <= text.length) return text.slice(0, wanted)
  return length < 0 ? text.padStart(wanted, filler) : text.padEnd(wanted, filler)
}

/** `where`: '=' everywhere, '<' leading, '>' trailing. */
export function DelChr(_s: AlSession, text: string, where = '=', which = ' '): string {
  const isGone = (at: number) => which.includes(text[at]!)
  if (where.includes('=')) {
    let kept = ''
    for (let i = 0; i < text.length; i++) if (!isGone(i)) kept += text[i]
    return kept
  }
  let start = 0
  let end = text.length
  if (where.includes('<')) while (start < end && isGone(start)) start++
  if (where.includes('>')) while (end > start && isGone(end - 1)) end--
  return text.slice(start, end)
}

export function ConvertStr(_s: AlSession, text: string, from: string, to: string): string {
  if (from.length !== to.length) throw errors.convertStr(from, to)
  let converted = ''
  for (const unit of text.split('')) {
    const at = from.indexOf(unit)
    converted += at === -1 ? unit : to[at]
  }
  return converted
}

export function SelectStr(_s: AlSession, number: number, text: string): string {
  const part = text.split(',')[number - 1]
  if (part === undefined) throw errors.selectStr(text, number)
  return part
}

export function UpperCase(_s: AlSession, text: string): string {
  return upperCase(text)
}

export function LowerCase(_s: AlSession, text: string): string {
  return lowerCase(text)
}

/** Changes the last group of digits; leading zeros stay, a minus sign before the digits counts down. '' without digits. */
export function IncStr(_s: AlSession, text: string, by = 1n): string {
  const match = /^(.*?)(\d+)(\D*)$/s.exec(text)
  if (!match) return ''
  const [, before = '', digits = '', after = ''] = match
  const number = BigInt(digits) + by
  if (number < 0n)
    throw errors.parameterRange('Increment', 2, String(by), `from -${BigInt(digits)} to 9223372036854775807`)
  return before + String(number).padStart(digits.length, '0') + after
}

/** (modulus - sum of digit * weight mod modulus) mod modulus. */
export function StrCheckSum(_s: AlSession, text: string, weights = '', modulus = 10): number {
  if (modulus < 1) throw errors.parameterRange('Modulus', 3, modulus, 'from 1 to 2147483647')
  let sum = 0
  for (let i = 0; i < text.length; i++) {
    const digit = digitOf(text, i, 1)
    const weight = weights === '' ? 1 : i < weights.length ? digitOf(weights, i, 2) : 1
    sum = (sum + digit * weight) % modulus
  }
  return (modulus - sum) % modulus
}

function digitOf(text: string, at: number, parameter: number): number {
  const digit = text.charCodeAt(at) - 48
  if (digit < 0 || digit > 9) throw errors.parameterRange('String', parameter, text, 'digits only')
  return digit
}

export function StrSubstNo(s: AlSession, format: string, args: readonly Variant[]): string {
  return substitute(s, format, args)
}

/** `format`: a number, or a format string. */
export function Format(s: AlSession, value: Variant, length = 0, format: number | string = 0): string {
  return formatValue(s, value.value, value.type, length, format)
}
