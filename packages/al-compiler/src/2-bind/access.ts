import type { ObjectReference, Span } from '../1-parse/syntax-tree.ts'
import type { BindContext } from './bind-context.ts'
import type { NamedKind, SymbolByKind } from './object-table.ts'
import { obsoleteFinding, obsoleteMark } from './obsolete.ts'
import { enumNotExtensible, notAccessible, notExtensible } from './problems.ts'
import { booleanProperty, textProperty } from './properties.ts'
import type { AppSymbol, FieldSymbol, ObjectSymbol } from './symbols.ts'

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
  if (found) {
    reportInternal(found, reference.span, context)
    reportObsolete(found, reference.span, context)
  }
  return found
}

/** `Access = Internal` */
export function reportInternal(symbol: ObjectSymbol, span: Span, context: BindContext): void {
  if (seesInternals(context.objects.app, symbol.app) || !symbol.declaration) return
  if (textProperty(symbol.declaration, 'Access')?.toUpperCase() === 'INTERNAL')
    context.report(notAccessible(span, symbol.name))
}

/** `Extensible = false`. An API page says it by its type. */
export function reportNotExtensible(symbol: ObjectSymbol, span: Span, context: BindContext): void {
  const { kind, name, declaration } = symbol
  if (!declaration || !('properties' in declaration)) return
  const isApi = kind === 'Page' && textProperty(declaration, 'PageType')?.toUpperCase() === 'API'
  if (!isApi && booleanProperty(declaration, 'Extensible', true)) return
  context.report(kind === 'Enum' ? enumNotExtensible(span, name) : notExtensible(span, kind, name))
}

function reportObsolete(symbol: ObjectSymbol, span: Span, context: BindContext): void {
  const mark = symbol.declaration && 'properties' in symbol.declaration ? obsoleteMark(symbol.declaration) : undefined
  if (!mark) return
  const apps = { from: symbol.app, user: context.objects.app }
  context.report(obsoleteFinding(mark, `${symbol.kind} '${symbol.name}'`, span, apps))
}

/** May code of `user` use the field? `protected`: of the table, or of an extension of it. */
export function seesField({ protection, table }: FieldSymbol, user: ObjectSymbol): boolean {
  if (!protection || user === protection.declaredBy) return true
  switch (protection.access) {
    case 'local':
      return false
    case 'protected':
      return user === table || (user.kind === 'TableExtension' && user.extended === table)
    case 'internal':
      return seesInternals(user.app, protection.declaredBy.app)
  }
}
