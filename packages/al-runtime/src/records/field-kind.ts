import type { AlType } from '@alcove/al-abi'
import { compareTexts } from '../values/collation.ts'
import { fieldDecimal } from '../values/conversions.ts'
import { DateFormula } from '../values/date-formula.ts'
import { Decimal } from '../values/decimal.ts'
import { NULL_GUID } from '../values/guid.ts'
import { BlobValue } from '../values/streams/blob-value.ts'

/** What a record needs to know of a field's type. */
export interface FieldKind {
  readonly blank: unknown
  /** Negative, 0 or positive, in the order of al-language.md 9.4. */
  readonly compare: (a: unknown, b: unknown) => number
  readonly isBlank: (value: unknown) => boolean
  /** To the form that crosses the store; checks what only a stored value must keep. Undefined: the value itself. */
  readonly toStored: ((value: unknown) => unknown) | undefined
  readonly fromStored: ((value: unknown) => unknown) | undefined
  /** As part of a hash key. */
  readonly hash: (value: unknown) => string | number | boolean | bigint
}

export function kindOf(type: AlType): FieldKind {
  switch (type.kind) {
    case 'Boolean':
      return booleans
    case 'Integer':
    case 'Byte':
    case 'Char':
    case 'Duration':
    case 'Date':
    case 'Time':
    case 'DateTime':
    case 'Option':
    case 'Enum':
      return numbers
    case 'BigInteger':
      return bigIntegers
    case 'Decimal':
      return decimals
    case 'Guid':
      return guids
    case 'DateFormula':
      return dateFormulas
    case 'Blob':
      return blobs
    default:
      return texts
  }
}

// The values of a field always have the field's type: each cast below is that rule of al-type.ts.

const identity = (value: unknown) => value as string | number | boolean | bigint

export const numbers: FieldKind = {
  blank: 0,
  compare: (a, b) => (a as number) - (b as number),
  isBlank: (value) => value === 0,
  toStored: undefined,
  fromStored: undefined,
  hash: identity,
}

const booleans: FieldKind = { ...numbers, blank: false, compare: (a, b) => Number(a) - Number(b), isBlank: (v) => !v }

const bigIntegers: FieldKind = {
  ...numbers,
  blank: 0n,
  compare: (a, b) => ((a as bigint) < (b as bigint) ? -1 : a === b ? 0 : 1),
  isBlank: (value) => value === 0n,
}

const decimals: FieldKind = {
  blank: Decimal.ZERO,
  compare: (a, b) => (a as Decimal).compare(b as Decimal),
  isBlank: (value) => (value as Decimal).isZero(),
  toStored: (value) => fieldDecimal(value as Decimal).toString(),
  fromStored: (value) => decimalOfStored(value as string),
  hash: (value) => (value as Decimal).toString(),
}

function decimalOfStored(text: string): Decimal {
  if (text === '0') return Decimal.ZERO
  if (text.length > 15) return Decimal.fromString(text)
  let digits = 0
  let scale = -1
  const negative = text.charCodeAt(0) === 45
  for (let i = negative ? 1 : 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 46) scale = 0
    else {
      digits = digits * 10 + code - 48
      if (scale >= 0) scale++
    }
  }
  return Decimal.ofParts(negative ? -digits : digits, scale < 0 ? 0 : scale, null)
}

const texts: FieldKind = {
  ...numbers,
  blank: '',
  compare: (a, b) => (a === b ? 0 : compareTexts(a as string, b as string)),
  isBlank: (value) => value === '',
}

const guids: FieldKind = {
  ...numbers,
  blank: NULL_GUID,
  compare: (a, b) => ((a as string) < (b as string) ? -1 : a === b ? 0 : 1),
  isBlank: (value) => value === NULL_GUID,
}

/** They cross the store as they are; a thread makes plain objects of them. */
const blobs: FieldKind = {
  blank: BlobValue.EMPTY,
  compare: () => 0,
  isBlank: (value) => (value as BlobValue).length === 0,
  toStored: identity,
  fromStored: (value) => BlobValue.ofStored(value as BlobValue),
  hash: () => '',
}

const dateFormulas: FieldKind = {
  blank: DateFormula.EMPTY,
  compare: (a, b) => compareTexts(formulaText(a), formulaText(b)),
  isBlank: (value) => formulaText(value) === '',
  toStored: formulaText,
  fromStored: (value) => DateFormula.parse(value as string) ?? DateFormula.EMPTY,
  hash: formulaText,
}

function formulaText(value: unknown): string {
  return (value as DateFormula).text
}
