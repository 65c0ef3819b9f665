import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { Expression, SetExpression } from '../syntax-tree.ts'
import { parseRangeMember } from './range-member.ts'

/** SetExpression = '[' [RangeMember { ',' RangeMember }] ']' */
export function parseSetExpression(parser: Parser): SetExpression {
  const start = parser.advance()
  const members: Expression[] = []
  let height = 0
  if (parser.kind() !== T.closeBracket) {
    do {
      members.push(parseRangeMember(parser))
      if (parser.height > height) height = parser.height
    } while (parser.accept(T.comma))
  }
  parser.expect(T.closeBracket)
  parser.height = height + 1
  return { kind: 'SetExpression', members, span: parser.spanFrom(start) }
}
