import { findObject, reportNotExtensible } from '../access.ts'
import type { BindContext } from '../bind-context.ts'
import { objectReference } from '../object-reference.ts'
import { booleanProperty, findProperty } from '../properties.ts'
import { reportMissing, resolveRecord } from '../resolve-type.ts'
import type { Body } from '../../1-parse/syntax-tree.ts'
import type { SectionedSymbol } from '../symbols.ts'
import type { Type } from '../types.ts'
import { errorType } from '../types.ts'

/** The table of a page, and what an extension extends. */
export function bindSource(symbol: SectionedSymbol, context: BindContext): void {
  const { declaration } = symbol
  if (declaration?.kind === 'PageDeclaration') symbol.source = sourceTable(declaration, context)
  if (declaration?.kind !== 'PageExtensionDeclaration' && declaration?.kind !== 'ReportExtensionDeclaration') return
  const kind = declaration.kind === 'PageExtensionDeclaration' ? 'Page' : 'Report'
  symbol.extended = findObject(kind, declaration.extends, context)
  if (symbol.extended) return reportNotExtensible(symbol.extended, declaration.extends.span, context)
  reportMissing(kind, declaration.extends, context)
  // Whatever its names are, they may be those of the missing object.
  symbol.source = errorType
}

/** `SourceTable = Customer;` of a page or request page. */
export function sourceTable(body: Pick<Body, 'properties'>, context: BindContext): Type | undefined {
  const value = findProperty(body, 'SourceTable')?.value
  const table = value?.kind === 'ExpressionValue' ? objectReference(value.expression) : undefined
  return table && resolveRecord(table, booleanProperty(body, 'SourceTableTemporary', false), context)
}
