import type { IfStatement } from '../../1-parse/syntax-tree.ts'
import { booleanType } from '../../2-bind/types.ts'
import type { BoundStatement } from '../bound-tree.ts'
import type { CheckContext } from '../check-context.ts'

export function checkIf(node: IfStatement, context: CheckContext): BoundStatement {
  return {
    kind: 'If',
    condition: context.valueOf(node.condition, booleanType),
    then: context.statement(node.then),
    else: node.else && context.statement(node.else),
    span: node.span,
  }
}
