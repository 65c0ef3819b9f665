import type { Section } from '../../1-parse/syntax-tree.ts'
import type { BindContext } from '../bind-context.ts'
import { booleanProperty } from '../properties.ts'
import { resolveRecord } from '../resolve-type.ts'
import type { SectionedSymbol } from '../symbols.ts'
import { implicitVariable } from './implicit-variable.ts'
import { sectionName, sectionObject } from './section-arguments.ts'

/** `dataitem(Cust; Customer)` is a record variable of the whole report. */
export function bindDataItems(report: SectionedSymbol, sections: readonly Section[], context: BindContext): void {
  for (const section of sections) {
    if (section.name.key === 'REQUESTPAGE') continue
    const name = section.name.key === 'DATAITEM' ? sectionName(section) : undefined
    const table = name && sectionObject(section)
    if (name && table) {
      const type = resolveRecord(table, booleanProperty(section, 'UseTemporary', false), context)
      report.implicit.set(name.key, implicitVariable(name.name, type, name.span))
    }
    bindDataItems(report, section.sections, context)
  }
}
