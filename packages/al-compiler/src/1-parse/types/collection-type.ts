import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { CollectionType, TypeReference } from '../syntax-tree.ts'

/** CollectionType = ('List' | 'Dictionary') 'of' '[' Type { ',' Type } ']' */
export function parseCollectionType(parser: Parser): CollectionType {
  const of = parser.kind() === T.list ? 'List' : 'Dictionary'
  const start = parser.advance()
  parser.expect(T.of)
  parser.expect(T.openBracket)
  const types: TypeReference[] = [parser.type()]
  while (parser.accept(T.comma)) types.push(parser.type())
  parser.expect(T.closeBracket)
  return { kind: 'CollectionType', of, arguments: types, span: parser.spanFrom(start) }
}
