import type { FieldDeclaration } from '../../1-parse/syntax-tree.ts'
import type { FieldSymbol, TableExtensionSymbol, TableSymbol } from '../../2-bind/symbols.ts'
import { tableOf } from '../names.ts'

/** The fields that a table or an extension declares; those that lost their name or number to another have been reported. */
export function* ownFields(
  symbol: TableSymbol | TableExtensionSymbol,
): Generator<{ readonly node: FieldDeclaration; readonly field: FieldSymbol }> {
  for (const node of symbol.declaration?.fields ?? []) {
    const field = tableOf(symbol)?.fieldsByKey.get(node.name.key)
    if (field?.span === node.name.span) yield { node, field }
  }
}
