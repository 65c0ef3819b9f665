import type { BuiltIn } from '@alcove/al-abi'
import type { Expression, Span } from '../1-parse/syntax-tree.ts'
import type { TableSymbol } from '../2-bind/symbols.ts'
import type { BoundExpression } from './bound-tree.ts'
import type { CheckContext } from './check-context.ts'
import { wrongArgumentCount } from './problems.ts'

/** Get takes no more values than the primary key has fields; Rename takes at least one, too. */
export function checkKeyValues(
  { owner, name }: BuiltIn,
  self: BoundExpression | undefined,
  args: readonly Expression[],
  span: Span,
  context: CheckContext,
): void {
  if (owner !== 'Record' || (name !== 'Get' && name !== 'Rename') || self?.type.kind !== 'Record') return
  const table = context.objects.byId('Table', self.type.id)
  const least = name === 'Rename' ? 1 : 0
  if (table && (args.length < least || args.length > keyLength(table)))
    context.report(wrongArgumentCount(span, name, args.length))
}

/** Without keys the first field is the primary key. */
function keyLength({ declaration, metadata }: TableSymbol): number {
  return metadata?.keys[0]?.fields.length ?? declaration?.keys[0]?.fields.length ?? 1
}
