import { parsePostfixExpression } from '../expressions/postfix-expression.ts'
import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { ForEachStatement } from '../syntax-tree.ts'

/** ForEachStatement = 'foreach' PostfixExpression 'in' Expression 'do' Statement */
export function parseForEachStatement(parser: Parser): ForEachStatement {
  const start = parser.advance()
  const variable = parsePostfixExpression(parser)
  parser.expect(T.in)
  const collection = parser.expression()
  parser.expect(T.do)
  const body = parser.statement()
  return { kind: 'ForEachStatement', variable, collection, body, span: parser.spanFrom(start) }
}
