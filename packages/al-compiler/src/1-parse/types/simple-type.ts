import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { SimpleType } from '../syntax-tree.ts'

/** SimpleType = Name ['[' integer ']'] */
export function parseSimpleType(parser: Parser): SimpleType {
  const start = parser.at
  const { name, key } = parser.name()
  let length: number | undefined
  if (parser.accept(T.openBracket)) {
    length = parser.integer()
    parser.expect(T.closeBracket)
  }
  return { kind: 'SimpleType', name, key, length, span: parser.spanFrom(start) }
}
