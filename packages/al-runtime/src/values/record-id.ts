import type { AlType, FieldMetadata, TableMetadata } from '@alcove/al-abi'
import { DateFormula } from './date-formula.ts'
import { Decimal } from './decimal.ts'

/**
 * A RecordId is a text, so that it is compared, hashed, kept and filtered as one: the version of this form, the table's number, and the
 * key values in the form in which they are stored.
 *
 *     1:18:["10000"]
 */
export interface RecordIdParts {
  readonly tableNo: number
  readonly values: readonly (string | number | boolean)[]
}

const VERSION = 1

export function recordIdText(tableNo: number, storedKey: readonly unknown[]): string {
  const values = storedKey.map((value) => (typeof value === 'bigint' ? value.toString() : value))
  return `${VERSION}:${tableNo}:${JSON.stringify(values)}`
}

/** Undefined for the blank one. */
export function recordIdParts(text: string): RecordIdParts | undefined {
  const match = /^1:(\d+):(\[.*\])$/s.exec(text)
  if (match === null) return undefined
  // Only recordIdText writes this form.
  return { tableNo: Number(match[1]), values: JSON.parse(match[2]!) as RecordIdParts['values'] }
}

/** A key value from the form in which it is stored. */
export function keyValue(value: string | number | boolean | undefined, type: AlType): unknown {
  switch (type.kind) {
    case 'BigInteger':
      return BigInt(value as string)
    case 'Decimal':
      return Decimal.fromString(value as string)
    case 'DateFormula':
      return DateFormula.parse(value as string)
    default:
      return value
  }
}

/** The fields of the primary key; without keys, the first field. */
export function primaryKeyOf(table: TableMetadata): readonly FieldMetadata[] {
  const numbers = table.keys[0]?.fields ?? table.fields.slice(0, 1).map(({ no }) => no)
  return numbers.flatMap((no) => table.fields.find((field) => field.no === no) ?? [])
}
