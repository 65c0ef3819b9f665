import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { WhileStatement } from '../syntax-tree.ts'

/** WhileStatement = 'while' Expression 'do' Statement */
export function parseWhileStatement(parser: Parser): WhileStatement {
  const start = parser.advance()
  const condition = parser.expression()
  parser.expect(T.do)
  const body = parser.statement()
  return { kind: 'WhileStatement', condition, body, span: parser.spanFrom(start) }
}
