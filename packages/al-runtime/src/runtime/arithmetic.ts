import type { Arithmetic, Conversions } from '@alcove/al-abi'
import { index, index2, indexN } from '../values/array.ts'
import * as checked from '../values/checked.ts'
import * as comparison from '../values/comparison.ts'
import * as converting from '../values/conversions.ts'
import * as moments from '../values/date-arithmetic.ts'
import type { Decimal } from '../values/decimal.ts'
import type { Variant } from '../values/variant.ts'
import { recordToRef, refToRecord } from '../records/references/record-ref.ts'
import { toVariant } from './default-values.ts'

/** `rt.A`. */
export const arithmetic: Arithmetic<Decimal, Variant> = {
  addInteger: checked.addInteger,
  subInteger: checked.subInteger,
  mulInteger: checked.mulInteger,
  divInteger: checked.divInteger,
  modInteger: checked.modInteger,
  negInteger: checked.negInteger,
  addBigInteger: checked.addBigInteger,
  subBigInteger: checked.subBigInteger,
  mulBigInteger: checked.mulBigInteger,
  divBigInteger: checked.divBigInteger,
  modBigInteger: checked.modBigInteger,
  negBigInteger: checked.negBigInteger,
  addDecimal: (left, right) => left.add(right),
  subDecimal: (left, right) => left.sub(right),
  mulDecimal: (left, right) => left.mul(right),
  divDecimal: (left, right) => left.div(right),
  truncDecimal: (left, right) => left.divTrunc(right),
  modDecimal: (left, right) => left.mod(right),
  negDecimal: (value) => value.neg(),
  equalDecimal: comparison.equalDecimal,
  compareDecimal: comparison.compareDecimal,
  addDuration: checked.addDuration,
  subDuration: checked.subDuration,
  addDate: moments.addDate,
  subDate: moments.subDate,
  diffDate: moments.diffDate,
  addTime: moments.addTime,
  subTime: moments.subTime,
  diffTime: moments.diffTime,
  addDateTime: moments.addDateTime,
  subDateTime: moments.subDateTime,
  diffDateTime: moments.diffDateTime,
  compareText: comparison.compareText,
  compareGuid: comparison.compareGuid,
  equalValue: comparison.equalValue,
  equalVariant: comparison.equalVariant,
  compareVariant: comparison.compareVariant,
  charAt: comparison.charAt,
  withCharAt: comparison.withCharAt,
  index,
  index2,
  indexN,
}

/** `rt.C`. Types are AlTypes: the compiler writes them as constants. */
export const conversions: {
  readonly [K in keyof Conversions<Decimal, Variant>]: (...args: never) => ReturnType<Conversions<Decimal, Variant>[K]>
} = { ...converting, toVariant, recordToRef, refToRecord }
