import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { ArrayType } from '../syntax-tree.ts'

/** ArrayType = 'array' '[' integer { ',' integer } ']' 'of' Type */
export function parseArrayType(parser: Parser): ArrayType {
  const start = parser.advance()
  parser.expect(T.openBracket)
  const dimensions = [parser.integer()]
  while (parser.accept(T.comma)) dimensions.push(parser.integer())
  parser.expect(T.closeBracket)
  parser.expect(T.of)
  const element = parser.type()
  return { kind: 'ArrayType', dimensions, element, span: parser.spanFrom(start) }
}
