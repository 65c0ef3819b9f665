import { tokenExpected } from '../../diagnostics/syntax-diagnostics.ts'
import { parsePostfixExpression } from '../expressions/postfix-expression.ts'
import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { ForStatement } from '../syntax-tree.ts'

/** ForStatement = 'for' PostfixExpression ':=' Expression ('to' | 'downto') Expression 'do' Statement */
export function parseForStatement(parser: Parser): ForStatement {
  const start = parser.advance()
  const variable = parsePostfixExpression(parser)
  parser.expect(T.assign)
  const from = parser.expression()
  const direction = parseDirection(parser)
  const to = parser.expression()
  parser.expect(T.do)
  const body = parser.statement()
  return { kind: 'ForStatement', variable, from, direction, to, body, span: parser.spanFrom(start) }
}

function parseDirection(parser: Parser): 'to' | 'downto' {
  if (parser.accept(T.downTo)) return 'downto'
  if (!parser.accept(T.to)) parser.report(tokenExpected(parser.gapSpan(), 'to', parser.found()))
  return 'to'
}
