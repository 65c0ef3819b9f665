import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { Block } from '../syntax-tree.ts'
import { parseStatementList } from './statement-list.ts'

/** Block = 'begin' StatementList 'end' */
export function parseBlock(parser: Parser): Block {
  const start = parser.at
  parser.expect(T.begin)
  const statements = parseStatementList(parser)
  parser.expect(T.end)
  return { kind: 'Block', statements, span: parser.spanFrom(start) }
}
