import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { Expression } from '../syntax-tree.ts'

/** ExpressionList = Expression { ',' Expression } */
export function parseExpressionList(parser: Parser): Expression[] {
  const expressions = [parser.expression()]
  let { height } = parser
  while (parser.accept(T.comma)) {
    expressions.push(parser.expression())
    if (parser.height > height) height = parser.height
  }
  parser.height = height
  return expressions
}
