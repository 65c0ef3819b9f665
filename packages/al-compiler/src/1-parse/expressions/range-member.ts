import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { Expression } from '../syntax-tree.ts'

/** RangeMember = Expression ['..' Expression]: a member of a set or a label of a case, the only places where `..` may stand. */
export function parseRangeMember(parser: Parser): Expression {
  const from = parser.expression()
  if (!parser.accept(T.dotDot)) return from
  const { height } = parser
  const to = parser.expression()
  parser.height = Math.max(height, parser.height) + 1
  return { kind: 'RangeExpression', from, to, span: parser.spanWith(from.span) }
}
