import type { Expression } from '../1-parse/syntax-tree.ts'
import type { BoundExpression, SetMember } from './bound-tree.ts'
import type { CheckContext } from './check-context.ts'
import { comparable } from './comparison.ts'
import { convert } from './convert.ts'
import { wrongOperands } from './problems.ts'

/** A label of a case or a member of a set: a value, or a range with both ends included. */
export function checkSetMember(node: Expression, subject: BoundExpression, context: CheckContext): SetMember {
  if (node.kind !== 'RangeExpression') return one(node, undefined, subject, context)
  return one(node.from, node.to, subject, context)
}

function one(from: Expression, to: Expression | undefined, subject: BoundExpression, context: CheckContext): SetMember {
  const first = against(subject, from, context)
  const last = to && against(subject, to, context)
  return { from: first.right, to: last?.right, by: first.by }
}

function against(subject: BoundExpression, node: Expression, context: CheckContext) {
  const value = context.value(node)
  const pair = comparable(subject, value, context)
  // The subject is evaluated once, in its own type: the label is the side that converts.
  if (pair && pair.left === subject) return pair
  if (pair) {
    const converted = convert(value, subject.type, node.span, context)
    return comparable(subject, converted, context) ?? { left: subject, right: converted, by: 'native' as const }
  }
  context.report(wrongOperands(node.span, '=', context.typeName(subject.type), context.typeName(value.type)))
  return { left: subject, right: value, by: 'native' as const }
}
