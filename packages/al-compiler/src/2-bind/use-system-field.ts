import type { FieldSymbol } from './symbols.ts'

/**
 * The audit fields and the row version are columns of every table, but only a table whose code names one of them reads them with each row:
 * its metadata then lists all five. Called for every field that is named, before metadata is made.
 */
export function useSystemField(field: FieldSymbol): void {
  const { table } = field
  if (!isAudit(field) || field.index >= 0 || !table.declaration || !table.app.isOwn) return
  for (const other of table.fieldsByKey.values()) {
    if (!isAudit(other)) continue
    other.index = table.fields.length
    table.fields.push(other)
  }
}

/** A field that every table has. */
export function isSystemField({ no }: FieldSymbol): boolean {
  return no === ROW_VERSION || no >= FIRST_SYSTEM_FIELD
}

function isAudit(field: FieldSymbol): boolean {
  return isSystemField(field) && field.no !== FIRST_SYSTEM_FIELD
}

const ROW_VERSION = 0
/** That of SystemId; from here on numbers are the system's. */
export const FIRST_SYSTEM_FIELD = 2_000_000_000
