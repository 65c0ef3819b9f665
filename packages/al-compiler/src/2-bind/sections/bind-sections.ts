import type { Section } from '../../1-parse/syntax-tree.ts'
import type { BindContext } from '../bind-context.ts'
import type { SectionedSymbol } from '../symbols.ts'
import type { Type } from '../types.ts'
import { bindControls } from './bind-controls.ts'
import { bindDataItems } from './bind-data-items.ts'
import { bindQuery } from './bind-query.ts'
import { bindXmlElements } from './bind-xml-elements.ts'
import { implicitVariable } from './implicit-variable.ts'
import { sectionedType } from './sectioned-type.ts'

/** What the sections of an object declare. The source tables of all pages are known. */
export function bindSections(symbol: SectionedSymbol, context: BindContext): void {
  const { declaration, extended } = symbol
  if (!declaration) return
  if (extended) {
    symbol.source = extended.source
    shareProcedures(symbol, extended)
  }
  const { sections } = declaration
  switch (symbol.kind) {
    case 'Page':
    case 'PageExtension':
      bindControls(extended ?? symbol, sections, context)
      return addNames(symbol, { CurrPage: sectionedType(symbol), Rec: symbol.source, xRec: symbol.source })
    case 'Report':
    case 'ReportExtension':
      bindRequestPage(extended ?? symbol, sections, context)
      addNames(symbol, { CurrReport: sectionedType(symbol), ...requestPageNames(symbol) })
      return bindDataItems(symbol, sections, context)
    case 'XmlPort':
      bindRequestPage(symbol, sections, context)
      addNames(symbol, { CurrXmlPort: sectionedType(symbol), ...requestPageNames(symbol) })
      return bindXmlElements(symbol, sections, context)
    case 'Query':
      addNames(symbol, { CurrQuery: sectionedType(symbol) })
      return bindQuery(symbol, sections, context)
  }
}

/** Who holds the page may call what its extensions add, and subscribe to their events. */
function shareProcedures(extension: SectionedSymbol, base: SectionedSymbol): void {
  for (const [key, procedures] of extension.members.procedures) {
    const shared = procedures.filter(({ access, isEvent }) => access !== 'local' || isEvent)
    if (shared.length > 0) base.members.procedures.set(key, [...(base.members.procedures.get(key) ?? []), ...shared])
  }
}

function bindRequestPage(symbol: SectionedSymbol, sections: readonly Section[], context: BindContext): void {
  for (const section of sections)
    if (section.name.key === 'REQUESTPAGE') bindControls(symbol, section.sections, context)
}

function requestPageNames(symbol: SectionedSymbol): Readonly<Record<string, Type>> {
  const page = sectionedType(symbol, 'RequestPage')
  return { RequestOptionsPage: page, CurrPage: page }
}

function addNames(symbol: SectionedSymbol, names: Readonly<Record<string, Type | undefined>>): void {
  const span = symbol.declaration?.name.span
  for (const [name, type] of Object.entries(names)) {
    if (!type || !span) continue
    const variable = implicitVariable(name, type, span)
    symbol.implicit.set(variable.key, variable)
  }
}
