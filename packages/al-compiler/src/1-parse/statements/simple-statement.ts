import { assignmentExpected, callOrAssignmentExpected } from '../../diagnostics/syntax-diagnostics.ts'
import { isBinaryOperator } from '../expressions/binary-expression.ts'
import { missingExpression } from '../expressions/missing-expression.ts'
import { parsePostfixExpression } from '../expressions/postfix-expression.ts'
import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { AssignmentOperator, Expression, Statement } from '../syntax-tree.ts'
import { isAssignment } from './statement-start.ts'

const operators: Readonly<Record<number, AssignmentOperator>> = {
  [T.assign]: ':=',
  [T.plusAssign]: '+=',
  [T.minusAssign]: '-=',
  [T.timesAssign]: '*=',
  [T.divideAssign]: '/=',
}

/** SimpleStatement = PostfixExpression [AssignmentOperator Expression] */
export function parseSimpleStatement(parser: Parser): Statement {
  const target = parsePostfixExpression(parser)
  const kind = parser.kind()
  if (isAssignment(kind)) return parseAssignment(parser, target, operators[kind]!)
  if (kind === T.equal && target.kind !== 'MissingExpression') {
    parser.report(assignmentExpected(parser.span()))
    return parseAssignment(parser, target, ':=')
  }
  if (isBinaryOperator(kind) && !parser.isOnNewLine()) {
    parser.report(callOrAssignmentExpected(parser.span()))
    return { kind: 'ExpressionStatement', expression: missingExpression(parser), span: target.span }
  }
  if (!isCall(target)) parser.report(callOrAssignmentExpected(target.span))
  return { kind: 'ExpressionStatement', expression: target, span: target.span }
}

function parseAssignment(parser: Parser, target: Expression, operator: AssignmentOperator): Statement {
  parser.advance()
  const value = parser.expression()
  return { kind: 'AssignmentStatement', operator, target, value, span: parser.spanWith(target.span) }
}

function isCall({ kind }: Expression): boolean {
  return kind === 'CallExpression' || kind === 'Identifier' || kind === 'MemberAccess' || kind === 'MissingExpression'
}
