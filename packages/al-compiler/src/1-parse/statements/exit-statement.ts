import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { Expression, ExitStatement } from '../syntax-tree.ts'

/** ExitStatement = 'exit' ['(' [Expression] ')'] */
export function parseExitStatement(parser: Parser): ExitStatement {
  const start = parser.advance()
  let value: Expression | undefined
  if (parser.accept(T.openParen)) {
    if (parser.kind() !== T.closeParen) value = parser.expression()
    parser.expect(T.closeParen)
  }
  return { kind: 'ExitStatement', value, span: parser.spanFrom(start) }
}
