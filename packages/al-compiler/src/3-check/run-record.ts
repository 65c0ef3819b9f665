import type { Expression } from '../1-parse/syntax-tree.ts'
import type { BoundExpression } from './bound-tree.ts'
import type { CheckContext } from './check-context.ts'
import { wrongArgument } from './problems.ts'

/**
 * The record of `Codeunit.Run(Codeunit::X, Rec)` and `X.Run(Rec)`: a record, or what can hold one.
 * Only a variable says at compile time which codeunit runs, so only there the table is compared.
 */
export function runRecord(
  node: Expression,
  position: number,
  codeunit: BoundExpression | undefined,
  context: CheckContext,
): BoundExpression {
  const record = context.value(node)
  const { type } = record
  const table = codeunit?.type.kind === 'Codeunit' ? context.objects.byId('Codeunit', codeunit.type.id)?.tableNo : 0
  if (type.kind === 'Record' && table && table !== type.id) {
    const wanted = context.typeName({ kind: 'Record', id: table, temporary: false })
    context.report(wrongArgument(node.span, position, context.typeName(type), wanted))
  } else if (!holdsRecord.has(type.kind)) {
    context.report(wrongArgument(node.span, position, context.typeName(type), 'Record'))
  }
  return record
}

const holdsRecord: ReadonlySet<string> = new Set(['Record', 'RecordRef', 'Variant', 'Unsupported'])
