import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { IfStatement } from '../syntax-tree.ts'

/** IfStatement = 'if' Expression 'then' Statement ['else' Statement], an `else` going with the nearest `if` */
export function parseIfStatement(parser: Parser): IfStatement {
  const start = parser.advance()
  const condition = parser.expression()
  parser.expect(T.then)
  const then = parser.statement()
  const otherwise = parser.accept(T.else) ? parser.statement() : undefined
  // oxlint-disable-next-line unicorn/no-thenable -- a statement, not a function: nothing awaits it
  return { kind: 'IfStatement', condition, then, else: otherwise, span: parser.spanFrom(start) }
}
