import { expressionExpected } from '../../diagnostics/syntax-diagnostics.ts'
import { isName, T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { Expression } from '../syntax-tree.ts'
import { isLiteral, parseLiteral } from './literal.ts'
import { missingExpression } from './missing-expression.ts'
import { parseSetExpression } from './set-expression.ts'

/** PrimaryExpression = Identifier | 'this' | Literal | '(' Expression ')' | SetExpression */
export function parsePrimaryExpression(parser: Parser): Expression {
  const kind = parser.kind()
  parser.height = 0
  if (kind === T.this) return { kind: 'ThisExpression', span: parser.spanOf(parser.advance()) }
  if (isName(kind)) return parser.identifierAt(parser.advance())
  if (isLiteral(kind)) return parseLiteral(parser)
  if (kind === T.openParen) {
    parser.advance()
    const expression = parser.expression()
    parser.expect(T.closeParen)
    return expression
  }
  if (kind === T.openBracket) return parseSetExpression(parser)
  parser.report(expressionExpected(parser.gapSpan(), parser.found()))
  return missingExpression(parser)
}
