import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { RepeatStatement } from '../syntax-tree.ts'
import { missingExpression } from '../expressions/missing-expression.ts'
import { parseStatementList } from './statement-list.ts'

/** RepeatStatement = 'repeat' StatementList 'until' Expression */
export function parseRepeatStatement(parser: Parser): RepeatStatement {
  const start = parser.advance()
  parser.openRepeats++
  const body = parseStatementList(parser)
  parser.openRepeats--
  const until = parser.expect(T.until) ? parser.expression() : missingExpression(parser)
  return { kind: 'RepeatStatement', body, until, span: parser.spanFrom(start) }
}
