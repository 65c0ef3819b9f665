import { T } from '../lexer/token-kind.ts'
import { EXPRESSION_NESTING } from '../limits.ts'
import type { Parser } from '../parser.ts'
import type { Expression } from '../syntax-tree.ts'
import { parseBinaryExpression } from './binary-expression.ts'
import { missingExpression } from './missing-expression.ts'

/** Expression = BinaryExpression ['?' Expression ':' Expression] */
export function parseExpression(parser: Parser): Expression {
  if (!parser.enter(EXPRESSION_NESTING)) {
    parser.leave(EXPRESSION_NESTING)
    return missingExpression(parser)
  }
  const expression = parseConditionalTail(parser, parseBinaryExpression(parser))
  parser.leave(EXPRESSION_NESTING)
  return expression
}

function parseConditionalTail(parser: Parser, condition: Expression): Expression {
  if (!parser.accept(T.question)) return condition
  let height = parser.height
  const whenTrue = parser.expression()
  height = Math.max(height, parser.height)
  parser.expect(T.colon)
  const whenFalse = parser.expression()
  parser.height = Math.max(height, parser.height) + 1
  return { kind: 'ConditionalExpression', condition, whenTrue, whenFalse, span: parser.spanWith(condition.span) }
}
