import type { ExpressionStatement } from '../../1-parse/syntax-tree.ts'
import type { BoundExpression, BoundStatement } from '../bound-tree.ts'
import type { CheckContext } from '../check-context.ts'
import { notAStatement } from '../problems.ts'

/** A call whose value, if it has one, nobody takes. */
export function checkExpressionStatement(node: ExpressionStatement, context: CheckContext): BoundStatement {
  const call = context.expression(node.expression, false)
  // The parser reports what cannot be a call by its form; a name may turn out to be a variable.
  const isName = node.expression.kind === 'Identifier' || node.expression.kind === 'MemberAccess'
  if (isName && !isCall(call)) context.report(notAStatement(node.span))
  return { kind: 'CallStatement', call, span: node.span }
}

function isCall({ kind }: BoundExpression): boolean {
  return /^(Call|BuiltInCall|CodeunitRun|ClearCall|NotImplemented)$/.test(kind)
}
