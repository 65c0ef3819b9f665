import type { Section } from '../../1-parse/syntax-tree.ts'
import type { BindContext } from '../bind-context.ts'
import { unknownKeyField } from '../problems.ts'
import { resolveRecord } from '../resolve-type.ts'
import type { SectionedSymbol, TableSymbol } from '../symbols.ts'
import type { Type } from '../types.ts'
import { errorType } from '../types.ts'
import { sectionName, sectionObject, sectionValue } from './section-arguments.ts'

/** Columns and filters of a query, which are fields of its data items or counts of their rows. */
export function bindQuery(query: SectionedSymbol, sections: readonly Section[], context: BindContext): void {
  bindLevel(query, sections, { type: errorType, table: undefined }, context)
}

interface DataItem {
  readonly type: Type
  readonly table: TableSymbol | undefined
}

function bindLevel(query: SectionedSymbol, sections: readonly Section[], item: DataItem, context: BindContext): void {
  for (const section of sections) {
    const { key } = section.name
    const name = sectionName(section)
    if (name && (key === 'COLUMN' || key === 'FILTER'))
      query.controls.set(name.key, { name: name.name, word: key, type: columnType(section, item, context) })
    bindLevel(query, section.sections, key === 'DATAITEM' ? dataItem(section, context) : item, context)
  }
}

function dataItem(section: Section, context: BindContext): DataItem {
  const table = sectionObject(section)
  const type = table ? resolveRecord(table, false, context) : errorType
  return { type, table: type.kind === 'Record' ? context.objects.byId('Table', type.id) : undefined }
}

function columnType(section: Section, { table }: DataItem, context: BindContext): Type {
  const field = sectionValue(section, 1)
  // Without a field it counts rows.
  if (!field) return section.arguments.length > 1 ? errorType : { kind: 'Integer' }
  if (field.kind !== 'Identifier' || !table) return errorType
  const found = table.fieldsByKey.get(field.key)
  if (!found) context.report(unknownKeyField(field.span, field.name, table.name))
  // Sums and averages of a number may have another type than the number.
  return found && !isSummed(section) ? found.type : errorType
}

function isSummed({ properties }: Section): boolean {
  return properties.some(({ name }) => name.key === 'METHOD')
}
