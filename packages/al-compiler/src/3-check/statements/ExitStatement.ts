import type { ExitStatement } from '../../1-parse/syntax-tree.ts'
import type { BoundStatement } from '../bound-tree.ts'
import type { CheckContext } from '../check-context.ts'
import { noReturnValue } from '../problems.ts'

export function checkExit(node: ExitStatement, context: CheckContext): BoundStatement {
  const { value, span } = node
  if (!value) return { kind: 'Exit', value: undefined, span }
  const { returns } = context.procedure
  if (returns.kind !== 'None') return { kind: 'Exit', value: context.valueOf(value, returns), span }
  context.value(value)
  context.report(noReturnValue(span))
  return { kind: 'Exit', value: undefined, span }
}
