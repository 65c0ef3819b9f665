import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { WithStatement } from '../syntax-tree.ts'

/** WithStatement = 'with' Expression 'do' Statement */
export function parseWithStatement(parser: Parser): WithStatement {
  const start = parser.advance()
  const target = parser.expression()
  parser.expect(T.do)
  const body = parser.statement()
  return { kind: 'WithStatement', target, body, span: parser.spanFrom(start) }
}
