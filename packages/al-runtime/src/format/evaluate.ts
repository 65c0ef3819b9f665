import type { AlType } from '@alcove/al-abi'
import type { AlError } from '../errors/al-error.ts'
import { errors } from '../errors/error-texts.ts'
import { optionValues } from '../records/option-values.ts'
import { code, text as checkedText } from '../values/conversions.ts'
import { DateFormula } from '../values/date-formula.ts'
import { Decimal } from '../values/decimal.ts'
import { parseGuid } from '../values/guid.ts'
import { isOptionKind, typeName } from '../values/variant.ts'
import { Version } from '../values/version.ts'
import { enUs } from './culture.ts'
import { parseDate, parseDateTime, parseTime, type ParseContext } from './parse-moment.ts'
import { parseDuration } from './parse-duration.ts'
import { parseRecordId } from './parse-record-id.ts'

/** Evaluate: the value, or undefined when the text is none of the type. Texts that are too long raise. */
export function evaluate(context: ParseContext, text: string, type: AlType, format = 0): unknown {
  const invariant = format === 9
  switch (type.kind) {
    case 'Text':
      return type.length === 0 ? text : checkedText(text, type.length)
    case 'Code':
      return code(text, type.length)
    case 'Label':
      return text
    case 'Integer':
      return wholeNumber(text, -2147483648n, 2147483647n, invariant)
    case 'Byte':
      return wholeNumber(text, 0n, 255n, invariant)
    case 'Char':
      return text.length === 1 ? text.charCodeAt(0) : wholeNumber(text, 0n, 65535n, invariant)
    case 'BigInteger': {
      const number = digits(text, invariant)
      return number === undefined || BigInt.asIntN(64, number) !== number ? undefined : number
    }
    case 'Decimal':
      return parseDecimal(text, invariant)
    case 'Boolean':
      return parseBoolean(text)
    case 'Date':
      return parseDate(context, text)
    case 'Time':
      return parseTime(text)
    case 'DateTime':
      return parseDateTime(context, text)
    case 'Duration':
      return parseDuration(text)
    case 'Guid':
      return parseGuid(text)
    case 'DateFormula':
      return DateFormula.parse(text)
    case 'Version':
      return Version.parse(text)
    case 'RecordId':
      return parseRecordId(context, text, (part, keyType) => evaluate(context, part, keyType))
    default:
      return isOptionKind(type.kind) ? parseOption(context, text, type) : undefined
  }
}

/** Raises what `refusal` says. */
export function evaluateOrRaise(context: ParseContext, text: string, type: AlType, format = 0): unknown {
  const value = evaluate(context, text, type, format)
  if (value === undefined) throw refusal(context, text, type)
  return value
}

/** What is said of a text that is no value of the type; of an option it tells which there are. */
export function refusal(context: ParseContext, text: string, type: AlType): AlError {
  if (!isOptionKind(type.kind)) return errors.evaluate(text, typeName(type))
  return errors.notAnOption(
    text,
    optionValues(context, type).map(({ caption }) => caption),
  )
}

function wholeNumber(text: string, min: bigint, max: bigint, invariant: boolean): number | undefined {
  const number = digits(text, invariant)
  return number === undefined || number < min || number > max ? undefined : Number(number)
}

/** An integer, with thousands separators where they belong; a blank text is no number. */
function digits(text: string, invariant: boolean): bigint | undefined {
  const plain = withoutGroups(text.trim(), invariant)
  return /^[+-]?\d+$/.test(plain) ? BigInt(plain.replace(/^\+/, '')) : undefined
}

function parseDecimal(text: string, invariant: boolean): Decimal | undefined {
  const plain = withoutGroups(text.trim(), invariant)
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) && !/^(\d+\.?\d*|\.\d+)-$/.test(plain)) return undefined
  try {
    return Decimal.tryParse(plain.endsWith('-') ? `-${plain.slice(0, -1)}` : plain)
  } catch {
    return undefined // too large for a Decimal
  }
}

/** Takes thousands separators out; leaves them in (so that the number is refused) where they group no three digits. */
function withoutGroups(text: string, invariant: boolean): string {
  if (invariant || !text.includes(enUs.thousands)) return text
  const groups = /^([+-]?)(\d{1,3}(?:,\d{3})+)(\.\d*)?(-?)$/.exec(text)
  if (!groups) return text
  return `${groups[1]}${groups[2]!.replaceAll(enUs.thousands, '')}${groups[3] ?? ''}${groups[4]}`
}

/** yes, no, true, false, 1, 0 and unique beginnings. */
function parseBoolean(text: string): boolean | undefined {
  const word = text.trim().toLowerCase()
  if (word === '1') return true
  if (word === '0') return false
  if (word === '') return undefined
  if ('true'.startsWith(word) || enUs.yes.toLowerCase().startsWith(word)) return true
  if ('false'.startsWith(word) || enUs.no.toLowerCase().startsWith(word)) return false
  return undefined
}

/** A member name, a caption, a unique beginning of one, or a number. */
function parseOption(context: ParseContext, text: string, type: AlType): number | undefined {
  const candidates = optionCandidates(context, type)
  const wanted = text.trim().toLowerCase()
  const exact = candidates.find(({ word }) => word.trim().toLowerCase() === wanted)
  if (exact) return exact.ordinal
  if (/^[+-]?\d+$/.test(wanted)) return wholeNumber(wanted, -2147483648n, 2147483647n, true)
  const found = new Set(
    candidates
      .filter(({ word }) => wanted !== '' && word.toLowerCase().startsWith(wanted))
      .map(({ ordinal }) => ordinal),
  )
  return found.size === 1 ? [...found][0] : undefined
}

function optionCandidates(context: ParseContext, type: AlType): { readonly word: string; readonly ordinal: number }[] {
  const values = optionValues(context, type)
  return [
    ...values.map(({ caption, ordinal }) => ({ word: caption, ordinal })),
    ...values.map(({ name, ordinal }) => ({ word: name, ordinal })),
  ]
}
