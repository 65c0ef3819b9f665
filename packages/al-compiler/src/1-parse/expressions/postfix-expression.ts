import { tooLong } from '../../diagnostics/syntax-diagnostics.ts'
import { T } from '../lexer/token-kind.ts'
import { MAX_HEIGHT } from '../limits.ts'
import type { Parser } from '../parser.ts'
import type { Expression, Identifier } from '../syntax-tree.ts'
import { parseExpressionList } from './expression-list.ts'
import { parsePrimaryExpression } from './primary-expression.ts'

/** PostfixExpression = PrimaryExpression { '.' Name | '::' Name | '(' [ExpressionList] ')' | '[' ExpressionList ']' } */
export function parsePostfixExpression(parser: Parser): Expression {
  let expression = parsePrimaryExpression(parser)
  for (;;) {
    const kind = parser.kind()
    if (kind !== T.dot && kind !== T.openParen && kind !== T.scope && kind !== T.openBracket) return expression
    if (parser.height >= MAX_HEIGHT) {
      parser.report(tooLong(parser.span()))
      parser.skipToMember()
      return expression
    }
    parser.height++
    expression = parsePostfix(parser, expression, kind)
  }
}

function parsePostfix(parser: Parser, target: Expression, kind: number): Expression {
  const { height } = parser
  parser.advance()
  switch (kind) {
    case T.dot: {
      const member = parser.memberName()
      return { kind: 'MemberAccess', target, member, span: parser.spanWith(target.span) }
    }
    case T.scope: {
      const member = parseScopeMember(parser)
      return { kind: 'ScopeAccess', target, member, span: parser.spanWith(target.span) }
    }
    case T.openParen: {
      const list = parser.kind() === T.closeParen ? [] : parseExpressionList(parser)
      parser.expect(T.closeParen)
      parser.height = Math.max(height, parser.height + 1)
      return { kind: 'CallExpression', callee: target, arguments: list, span: parser.spanWith(target.span) }
    }
    default: {
      const indexes = parseExpressionList(parser)
      parser.expect(T.closeBracket)
      parser.height = Math.max(height, parser.height + 1)
      return { kind: 'IndexAccess', target, indexes, span: parser.spanWith(target.span) }
    }
  }
}

/** ScopeMember = Name | integer */
function parseScopeMember(parser: Parser): Identifier {
  if (parser.kind() !== T.integer) return parser.memberName()
  const token = parser.advance()
  const name = parser.tokenText(token)
  return { kind: 'Identifier', span: parser.spanOf(token), name, key: name, quoted: false }
}
