import type { AlType } from '@alcove/al-abi'
import { errors } from '../../errors/error-texts.ts'
import { evaluate } from '../../format/evaluate.ts'
import { formatValue } from '../../format/format-value.ts'
import type { AlSession } from '../../session/al-session.ts'
import { code, decimalToBigInteger, decimalToDuration, decimalToInteger, byte, char } from '../../values/conversions.ts'
import { Decimal } from '../../values/decimal.ts'
import { JsonScalar } from '../../values/json/json-node.ts'
import { typeName } from '../../values/variant.ts'

/** AL types that a JSON value is made of. */
export type ScalarKind =
  | 'Boolean'
  | 'Byte'
  | 'Char'
  | 'Integer'
  | 'BigInteger'
  | 'Decimal'
  | 'Duration'
  | 'Date'
  | 'Time'
  | 'DateTime'
  | 'Text'

/** How an AL value looks in JSON: moments in format 9, durations as milliseconds. */
export const toScalar: Readonly<Record<ScalarKind, (s: AlSession, value: unknown) => JsonScalar>> = {
  Boolean: (_s, value) => new JsonScalar('boolean', String(value)),
  Byte: (_s, value) => new JsonScalar('number', String(value)),
  Char: (_s, value) => new JsonScalar('text', String.fromCharCode(value as number)),
  Integer: (_s, value) => new JsonScalar('number', String(value)),
  BigInteger: (_s, value) => new JsonScalar('number', String(value)),
  Decimal: (_s, value) => new JsonScalar('number', decimalText(value as Decimal)),
  Duration: (_s, value) => new JsonScalar('number', String(value)),
  Date: (s, value) => moment(s, value, 'Date'),
  Time: (s, value) => moment(s, value, 'Time'),
  DateTime: (s, value) => moment(s, value, 'DateTime'),
  Text: (_s, value) => new JsonScalar('text', value as string),
}

/** A Decimal stays one for whoever reads it: a whole one has a zero after its point (ADR 11). */
function decimalText(value: Decimal): string {
  const text = value.toString()
  return text.includes('.') ? text : `${text}.0`
}

function moment(s: AlSession, value: unknown, kind: 'Date' | 'Time' | 'DateTime'): JsonScalar {
  return new JsonScalar('text', formatValue(s, value, { kind }, 0, 9))
}

/** The value as an AL type: texts that say such a value convert, null and others raise. */
export const fromScalar = {
  Boolean: (s: AlSession, scalar: JsonScalar) => {
    if (scalar.kind === 'number') return !decimalOf(scalar, 'Boolean').isZero()
    return evaluated(s, scalar, { kind: 'Boolean' }) as boolean
  },
  Byte: (_s: AlSession, scalar: JsonScalar) => byte(decimalToInteger(decimalOf(scalar, 'Byte'))),
  Char: (_s: AlSession, scalar: JsonScalar) => {
    if (scalar.kind === 'number') return char(decimalToInteger(decimalOf(scalar, 'Char')))
    if (scalar.kind !== 'text' || scalar.text.length !== 1) throw cannotBe(scalar, 'Char')
    return scalar.text.charCodeAt(0)
  },
  Integer: (_s: AlSession, scalar: JsonScalar) => decimalToInteger(decimalOf(scalar, 'Integer')),
  BigInteger: (_s: AlSession, scalar: JsonScalar) => decimalToBigInteger(decimalOf(scalar, 'BigInteger')),
  Decimal: (_s: AlSession, scalar: JsonScalar) => decimalOf(scalar, 'Decimal'),
  Duration: (s: AlSession, scalar: JsonScalar) =>
    scalar.kind === 'number'
      ? decimalToDuration(decimalOf(scalar, 'Duration'))
      : (evaluated(s, scalar, { kind: 'Duration' }) as number),
  Date: (s: AlSession, scalar: JsonScalar) => {
    // A date with a time is the date of it.
    const text = scalar.text.replace(/^(\d{4}-\d\d-\d\d)T.*$/, '$1')
    return evaluated(s, new JsonScalar(scalar.kind, text), { kind: 'Date' }) as number
  },
  Time: (s: AlSession, scalar: JsonScalar) => evaluated(s, scalar, { kind: 'Time' }) as number,
  DateTime: (s: AlSession, scalar: JsonScalar) => evaluated(s, scalar, { kind: 'DateTime' }) as number,
  Text: (_s: AlSession, scalar: JsonScalar) => {
    if (isEmpty(scalar)) throw cannotBe(scalar, 'Text')
    return scalar.text
  },
  Code: (s: AlSession, scalar: JsonScalar) => code(fromScalar.Text(s, scalar), 0),
}

function isEmpty({ kind }: JsonScalar): boolean {
  return kind === 'null' || kind === 'undefined'
}

/** Exact: from the digits of the source. */
function decimalOf(scalar: JsonScalar, kind: 'Boolean' | ScalarKind): Decimal {
  const text = scalar.text.trim()
  if (scalar.kind === 'boolean') return text === 'true' ? Decimal.ONE : Decimal.ZERO
  const value = isEmpty(scalar) ? undefined : Decimal.tryParse(text)
  if (value === undefined) throw cannotBe(scalar, kind)
  return value
}

function evaluated(s: AlSession, scalar: JsonScalar, type: AlType): unknown {
  const value = isEmpty(scalar) ? undefined : evaluate(s, scalar.text, type, 9)
  if (value === undefined) throw cannotBe(scalar, typeName(type))
  return value
}

function cannotBe(scalar: JsonScalar, type: string) {
  return isEmpty(scalar)
    ? errors.conversion(`a JSON value that is ${scalar.text}`, type)
    : errors.evaluate(scalar.text, type)
}
