import { Decimal } from '../values/decimal.ts'
import type { FieldShape } from './table-shape.ts'

/** Sums of number fields, row by row. */
export class FieldSums {
  readonly values: Decimal[]
  private readonly fields: readonly FieldShape[]

  constructor(fields: readonly FieldShape[]) {
    this.fields = fields
    this.values = fields.map(() => Decimal.ZERO)
  }

  /** `at`: where the row begins in `values`. */
  add(values: readonly unknown[], at = 0): void {
    this.fields.forEach(({ index }, i) => (this.values[i] = this.values[i]!.add(decimalOf(values[at + index]))))
  }
}

/** The values of number fields are Decimals, numbers and bigints. */
export function decimalOf(value: unknown): Decimal {
  if (value instanceof Decimal) return value
  return typeof value === 'bigint' ? Decimal.fromBigInt(value) : Decimal.fromInteger(value as number)
}
