import type { Parser } from '../parser.ts'
import type { AssertErrorStatement } from '../syntax-tree.ts'

/** AssertErrorStatement = 'asserterror' Statement */
export function parseAssertErrorStatement(parser: Parser): AssertErrorStatement {
  const start = parser.advance()
  const body = parser.statement()
  return { kind: 'AssertErrorStatement', body, span: parser.spanFrom(start) }
}
