import type { ConditionalExpression } from '../../1-parse/syntax-tree.ts'
import { booleanType } from '../../2-bind/types.ts'
import type { BoundExpression } from '../bound-tree.ts'
import type { CheckContext } from '../check-context.ts'
import { convert, conversionOf } from '../convert.ts'

/** Both branches in one type: that of the first, unless only the second can hold them both. */
export function checkConditional(node: ConditionalExpression, context: CheckContext): BoundExpression {
  const condition = context.valueOf(node.condition, booleanType)
  const whenTrue = context.value(node.whenTrue)
  const whenFalse = context.value(node.whenFalse)
  const toFirst = conversionOf(whenFalse, whenTrue.type, context)?.cost ?? Infinity
  const toSecond = conversionOf(whenTrue, whenFalse.type, context)?.cost ?? Infinity
  const type = toSecond < toFirst ? whenFalse.type : whenTrue.type
  return {
    kind: 'ConditionalChoice',
    condition,
    whenTrue: convert(whenTrue, type, node.whenTrue.span, context),
    whenFalse: convert(whenFalse, type, node.whenFalse.span, context),
    type,
    span: node.span,
  }
}
