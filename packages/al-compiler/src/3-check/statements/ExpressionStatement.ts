import type { ExpressionStatement } from '../../1-parse/syntax-tree.ts'
import type { BoundStatement } from '../bound-tree.ts'
import type { CheckContext } from '../check-context.ts'
import { notAStatement } from '../problems.ts'

/** A call whose value, if it has one, nobody takes. */
export function checkExpressionStatement(node: ExpressionStatement, context: CheckContext): BoundStatement {
  const call = context.expression(node.expression, false)
  if (!/^(Call|BuiltInCall|CodeunitRun|ClearCall|NotImplemented)$/.test(call.kind) && !isFolded(node)) {
    if (node.expression.kind !== 'MissingExpression') context.report(notAStatement(node.span))
  }
  return { kind: 'CallStatement', call, span: node.span }
}

/** Calls that became a constant, FieldNo, are calls all the same. */
function isFolded({ expression }: ExpressionStatement): boolean {
  return expression.kind === 'CallExpression'
}
