import { AlError } from '../errors/al-error.ts'
import { errors } from '../errors/error-texts.ts'
import type { AlRecord } from './al-record.ts'
import { printFilter } from './filters/print-filter.ts'
import { filterText, identification } from './value-text.ts'

/** Errors of al-language.md 8.2 about a record. */
export function missingRecord(record: AlRecord, values: readonly unknown[] = record.v): AlError {
  return errors.recordNotFound(record.table.caption, identification(record, values))
}

export function existingRecord(record: AlRecord, values: readonly unknown[] = record.v): AlError {
  return errors.recordExists(record.table.caption, identification(record, values))
}

/** Find, FindFirst, FindLast, FindSet without a row. */
export function nothingFound(record: AlRecord): AlError {
  const filters = record.filters.filter((filter) => !filter.isFlowFilter)
  if (filters.length === 0 && !record.markedOnly) return errors.tableEmpty(record.table.caption)
  return errors.nothingInsideFilter(
    record.table.caption,
    filters.map((filter) => ({ field: filter.field.meta.caption, value: filterTextOf(record, filter) })),
  )
}

export function filterTextOf(record: AlRecord, filter: AlRecord['filters'][number]): string {
  return printFilter(filter.expression, (value) => filterText(record.s, filter.field, value))
}

export function invalidFilter(table: string, text: string, field: string, reason: string): AlError {
  return new AlError(`The filter "${text}" is not valid for the ${field} field on the ${table} table.${reason}`)
}

/** C-41. */
export function serverTable(record: AlRecord): AlError {
  return new AlError(`The table ${record.table.caption} is maintained by the server and cannot be changed.`)
}

export function notBlank(field: string): AlError {
  return new AlError(`${field} must be filled in. Enter a value.`, 'TestValidation')
}

export function valueTooSmall(field: string, min: string, value: string): AlError {
  return new AlError(`${field} must be at least ${min}. The value is ${value}.`, 'TestValidation')
}

export function valueTooLarge(field: string, max: string, value: string): AlError {
  return new AlError(`${field} must be at most ${max}. The value is ${value}.`, 'TestValidation')
}

export function notNumeric(field: string, value: string): AlError {
  return new AlError(`${field} must contain digits only. The value is ${value}.`, 'TestValidation')
}

export function characterNotAllowed(field: string, character: string): AlError {
  return new AlError(`${field} must not contain the character ${character}.`, 'TestValidation')
}

export function notTemporary(record: AlRecord): AlError {
  return new AlError(`The rows of ${record.table.caption} can be shared only between temporary records.`)
}
