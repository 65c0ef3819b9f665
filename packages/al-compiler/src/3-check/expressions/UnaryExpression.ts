import type { UnaryExpression } from '../../1-parse/syntax-tree.ts'
import { booleanType, integerType, isIntegral } from '../../2-bind/types.ts'
import type { BoundExpression } from '../bound-tree.ts'
import type { CheckContext } from '../check-context.ts'
import { erroneous } from '../check-context.ts'
import { convert } from '../convert.ts'
import { wrongOperand } from '../problems.ts'

export function checkUnary(node: UnaryExpression, context: CheckContext): BoundExpression {
  const { operator, span } = node
  const operand = context.value(node.operand)
  if (operand.type.kind === 'Unsupported') return operand
  if (operator === 'not') {
    if (operand.type.kind === 'Boolean' || operand.type.kind === 'Variant') {
      return { kind: 'NotExpression', operand: convert(operand, booleanType, span, context), type: booleanType, span }
    }
    return wrong(node, operand, context)
  }
  const negated = operator === '-' ? negate(operand) : plus(operand)
  return negated ?? wrong(node, operand, context)
}

function plus(operand: BoundExpression): BoundExpression | undefined {
  return isIntegral(operand.type) || /^(BigInteger|Decimal|Duration)$/.test(operand.type.kind) ? operand : undefined
}

function negate(operand: BoundExpression): BoundExpression | undefined {
  const { type, span } = operand
  if (operand.kind === 'Constant' && typeof operand.value === 'number' && type.kind === 'Integer') {
    return { ...operand, value: 0 - operand.value }
  }
  if (operand.kind === 'Constant' && typeof operand.value === 'bigint') {
    // 2147483648 is read as a BigInteger, its negative is an Integer.
    const value = -operand.value
    return value === -2_147_483_648n ? { ...operand, value: Number(value), type: integerType } : { ...operand, value }
  }
  if (operand.kind === 'DecimalConstant') {
    return { ...operand, text: operand.text.startsWith('-') ? operand.text.slice(1) : `-${operand.text}` }
  }
  const helper =
    isIntegral(type) || type.kind === 'Duration'
      ? 'negInteger'
      : type.kind === 'BigInteger'
        ? 'negBigInteger'
        : type.kind === 'Decimal'
          ? 'negDecimal'
          : undefined
  if (!helper) return undefined
  if (type.kind === 'Duration') {
    const zero: BoundExpression = { kind: 'Constant', value: 0, type, span }
    return { kind: 'ArithmeticExpression', helper: 'subDuration', left: zero, right: operand, type, span }
  }
  const result = isIntegral(type) ? integerType : type
  return { kind: 'ArithmeticExpression', helper, left: operand, right: undefined, type: result, span }
}

function wrong(node: UnaryExpression, operand: BoundExpression, context: CheckContext): BoundExpression {
  context.report(wrongOperand(node.span, node.operator, context.typeName(operand.type)))
  return erroneous(node.span)
}
