import type { ObjectReference, Span } from '../1-parse/syntax-tree.ts'
import type { BindContext } from './bind-context.ts'
import type { NamedKind, SymbolByKind } from './object-table.ts'
import { notAccessible } from './problems.ts'
import { textProperty } from './properties.ts'
import type { AppSymbol, ObjectSymbol } from './symbols.ts'

/** Its own app, and those that it names in `internalsVisibleTo` of its app.json. */
export function seesInternals(app: AppSymbol, of: AppSymbol): boolean {
  if (app === of) return true
  const id = app.manifest.id.toLowerCase()
  return of.manifest.internalsVisibleTo?.some((friend) => friend.id.toLowerCase() === id) ?? false
}

/** The object that a reference names; undefined when there is none. One that this app must not name is reported. */
export function findObject<Kind extends NamedKind>(
  kind: Kind,
  reference: ObjectReference,
  context: BindContext,
): SymbolByKind[Kind] | undefined {
  const found = context.objects.find(kind, reference, context.unit)
  if (found) reportInternal(found, reference.span, context)
  return found
}

/** `Access = Internal` */
export function reportInternal(symbol: ObjectSymbol, span: Span, context: BindContext): void {
  if (seesInternals(context.objects.app, symbol.app) || !symbol.declaration) return
  if (textProperty(symbol.declaration, 'Access')?.toUpperCase() === 'INTERNAL')
    context.report(notAccessible(span, symbol.name))
}
