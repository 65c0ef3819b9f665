import type { BinaryExpression, LogicalOperator } from '../../1-parse/syntax-tree.ts'
import { booleanType } from '../../2-bind/types.ts'
import { arithmetic } from '../arithmetic.ts'
import type { BoundExpression } from '../bound-tree.ts'
import type { CheckContext } from '../check-context.ts'
import { erroneous } from '../check-context.ts'
import { compare } from '../comparison.ts'
import { convert } from '../convert.ts'
import { wrongOperands } from '../problems.ts'

export function checkBinary(node: BinaryExpression, context: CheckContext): BoundExpression {
  const left = context.value(node.left)
  const right = context.value(node.right)
  // What is missing there has been reported; whatever type comes out would be a guess.
  if (node.left.kind === 'MissingExpression' || node.right.kind === 'MissingExpression') return erroneous(node.span)
  const result = combine(node, left, right, context)
  if (result) return result
  if (left.type.kind !== 'Unsupported' && right.type.kind !== 'Unsupported') {
    context.report(wrongOperands(node.span, node.operator, context.typeName(left.type), context.typeName(right.type)))
  }
  return left.type.kind === 'Unsupported' && left.kind === 'NotImplemented'
    ? left
    : right.type.kind === 'Unsupported'
      ? right
      : erroneous(node.span)
}

function combine(
  { operator, span }: BinaryExpression,
  left: BoundExpression,
  right: BoundExpression,
  context: CheckContext,
): BoundExpression | undefined {
  switch (operator) {
    case 'and':
    case 'or':
    case 'xor':
      return logic(operator, left, right, span, context)
    case '=':
    case '<>':
    case '<':
    case '>':
    case '<=':
    case '>=':
      return compare(operator, left, right, span, context)
    default:
      return arithmetic(operator, left, right, span, context)
  }
}

function logic(
  operator: LogicalOperator,
  left: BoundExpression,
  right: BoundExpression,
  span: BinaryExpression['span'],
  context: CheckContext,
): BoundExpression | undefined {
  const isBoolean = ({ type }: BoundExpression) =>
    type.kind === 'Boolean' || type.kind === 'Variant' || type.kind === 'Unsupported'
  if (!isBoolean(left) || !isBoolean(right)) return undefined
  return {
    kind: 'LogicExpression',
    operator,
    left: convert(left, booleanType, left.span, context),
    right: convert(right, booleanType, right.span, context),
    type: booleanType,
    span,
  }
}
