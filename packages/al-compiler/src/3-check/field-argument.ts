import type { Expression } from '../1-parse/syntax-tree.ts'
import type { FieldSymbol } from '../2-bind/symbols.ts'
import { useSystemField } from '../2-bind/use-system-field.ts'
import type { BoundExpression } from './bound-tree.ts'
import type { CheckContext } from './check-context.ts'
import { notAField, unknownMember } from './problems.ts'

/** A field of `record` by its name alone, or written as a member of a record: `SetRange("No.")`, `TestField(Rec.Name)`. */
export function fieldArgument(
  node: Expression,
  record: BoundExpression | undefined,
  context: CheckContext,
): FieldSymbol | undefined {
  const table = record?.type.kind === 'Record' ? context.objects.byId('Table', record.type.id) : undefined
  if (!table) return undefined
  if (node.kind === 'Identifier') {
    const field = table.fieldsByKey.get(node.key)
    if (field) useSystemField(field)
    else context.report(unknownMember(node.span, context.typeName(record?.type ?? { kind: 'None' }), node.name))
    return field
  }
  const bound = node.kind === 'MemberAccess' ? context.expression(node, true) : undefined
  if (bound?.kind === 'FieldAccess' && bound.field.table === table) return bound.field
  if (bound?.type.kind !== 'Unsupported') context.report(notAField(node.span, table.name))
  return undefined
}
