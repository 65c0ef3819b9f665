import type { CompilationUnit, QualifiedName } from '../../1-parse/syntax-tree.ts'
import type { Finding } from '../../diagnostics/diagnostic.ts'
import type { ObjectTable } from '../object-table.ts'
import { missingObject, unknownKeyField } from '../problems.ts'
import type { FieldSymbol, TableSymbol } from '../symbols.ts'
import { unsupportedTableNamed } from '../unsupported-tables.ts'

/** Where a formula stands. */
export interface FormulaScope {
  /** The table of the field that has it. */
  readonly own: TableSymbol
  /** The file it is written in: what an extension names is found as the extension sees it. */
  readonly unit: CompilationUnit | undefined
  readonly objects: ObjectTable
}

interface FormulaTarget {
  readonly table: TableSymbol
  /** Undefined when the table alone is named. */
  readonly field: FieldSymbol | undefined
}

/** A table of the platform that is not built yet: its number says so when the formula is reached. */
interface UnsupportedTarget {
  readonly unsupported: number
}

/** A value, and what is wrong with how it is written: one of the two is empty. */
export interface Resolved<T> {
  readonly value: T | undefined
  readonly problems: readonly Finding[]
}

/**
 * `Customer`, `Customer."No."`, `A.B.Customer."No."`: the name of a table wins over the field of another one, but for tables of the platform, which are in any
 * namespace: `Entry.Date` is a field.
 */
export function formulaTarget(
  name: QualifiedName,
  { unit, objects }: FormulaScope,
): Resolved<FormulaTarget | UnsupportedTarget> {
  const keys = name.parts.map((part) => part.key)
  const owner = keys.length > 1 ? objects.findNamed('Table', keys.slice(0, -1), unit) : undefined
  const last = name.parts.at(-1)
  const whole = objects.findNamed('Table', keys, unit)
  const isField = whole?.unit === undefined && last !== undefined && owner?.fieldsByKey.has(last.key) === true
  if (whole && !isField) return { value: { table: whole, field: undefined }, problems: [] }

  if (!owner || !last) {
    const platform = unsupportedTableNamed(keys) ?? unsupportedTableNamed(keys.slice(0, -1))
    if (platform) return { value: { unsupported: platform.id }, problems: [] }
    const spelled = name.parts.map((part) => part.name)
    const table = (spelled.length > 1 ? spelled.slice(0, -1) : spelled).join('.')
    return { value: undefined, problems: [missingObject(name.span, 'Table', table)] }
  }
  const field = owner.fieldsByKey.get(last.key)
  return field
    ? { value: { table: owner, field }, problems: [] }
    : { value: undefined, problems: [unknownKeyField(last.span, last.name, owner.name)] }
}
