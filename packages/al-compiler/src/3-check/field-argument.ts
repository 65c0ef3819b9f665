import type { Expression, Span } from '../1-parse/syntax-tree.ts'
import { seesField } from '../2-bind/access.ts'
import type { FieldSymbol } from '../2-bind/symbols.ts'
import { obsoleteFinding } from '../2-bind/obsolete.ts'
import { useSystemField } from '../2-bind/use-system-field.ts'
import type { BoundExpression } from './bound-tree.ts'
import type { CheckContext } from './check-context.ts'
import { notAccessible } from '../2-bind/problems.ts'
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
    if (field) {
      reportHidden(field, node.span, context)
      useSystemField(field)
    } else context.report(unknownMember(node.span, context.typeName(record?.type ?? { kind: 'None' }), node.name))
    return field
  }
  const bound = node.kind === 'MemberAccess' ? context.expression(node, true) : undefined
  if (bound?.kind === 'FieldAccess' && bound.field.table === table) return bound.field
  const isReported = node.kind === 'MissingExpression' || bound?.type.kind === 'Unsupported'
  if (!isReported) context.report(notAField(node.span, table.name))
  return undefined
}

/** The field is there, but not for this object (`Access`), or not for long. */
export function reportHidden(field: FieldSymbol, span: Span, { owner, report }: CheckContext): void {
  if (!seesField(field, owner)) report(notAccessible(span, field.name))
  const { obsolete, table } = field
  if (obsolete) report(obsoleteFinding(obsolete, `Field '${field.name}'`, span, { from: table.app, user: owner.app }))
}
