import type { Parser } from '../parser.ts'
import type { BreakStatement, ContinueStatement } from '../syntax-tree.ts'

/** BreakStatement = 'break' */
export function parseBreakStatement(parser: Parser): BreakStatement {
  return { kind: 'BreakStatement', span: parser.spanOf(parser.advance()) }
}

/** ContinueStatement = 'continue' */
export function parseContinueStatement(parser: Parser): ContinueStatement {
  return { kind: 'ContinueStatement', span: parser.spanOf(parser.advance()) }
}
