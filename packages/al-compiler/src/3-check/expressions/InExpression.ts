import type { InExpression } from '../../1-parse/syntax-tree.ts'
import { booleanType } from '../../2-bind/types.ts'
import type { BoundExpression } from '../bound-tree.ts'
import type { CheckContext } from '../check-context.ts'
import { erroneous } from '../check-context.ts'
import { notComparable } from '../comparison.ts'
import { wrongOperand } from '../problems.ts'
import { checkSetMember } from '../set-member.ts'

export function checkIn(node: InExpression, context: CheckContext): BoundExpression {
  const operand = notComparable(context.value(node.operand))
  if (node.set.kind !== 'SetExpression') {
    if (node.set.kind !== 'MissingExpression') {
      context.report(wrongOperand(node.set.span, 'in', context.typeName(context.value(node.set).type)))
    }
    return erroneous(node.span)
  }
  const members = node.set.members.map((member) => checkSetMember(member, operand, context))
  return { kind: 'Membership', operand, members, type: booleanType, span: node.span }
}
