import { T } from '../lexer/token-kind.ts'
import { EXPRESSION_NESTING } from '../limits.ts'
import type { Parser } from '../parser.ts'
import type { Expression, UnaryOperator } from '../syntax-tree.ts'
import { missingExpression } from './missing-expression.ts'
import { parsePostfixExpression } from './postfix-expression.ts'

/** UnaryExpression = ('not' | '-' | '+') UnaryExpression | PostfixExpression */
export function parseUnaryExpression(parser: Parser): Expression {
  const operator = operatorOf(parser.kind())
  if (!operator) return parsePostfixExpression(parser)
  const start = parser.advance()
  const operand = parser.enter(EXPRESSION_NESTING) ? parseUnaryExpression(parser) : missingExpression(parser)
  parser.leave(EXPRESSION_NESTING)
  parser.height++
  return { kind: 'UnaryExpression', operator, operand, span: parser.spanFrom(start) }
}

function operatorOf(kind: number): UnaryOperator | undefined {
  if (kind === T.not) return 'not'
  if (kind === T.minus) return '-'
  return kind === T.plus ? '+' : undefined
}
