import type { WithStatement } from '../../1-parse/syntax-tree.ts'
import type { BoundStatement } from '../bound-tree.ts'
import type { CheckContext } from '../check-context.ts'
import { withNeedsRecord } from '../problems.ts'

export function checkWith(node: WithStatement, context: CheckContext): BoundStatement {
  const target = context.value(node.target)
  if (!/^(Record|Codeunit|Unsupported)$/.test(target.type.kind)) {
    context.report(withNeedsRecord(node.target.span, context.typeName(target.type)))
  }
  const index = context.withCount++
  context.withTargets.push({ type: target.type, index })
  const body = context.statement(node.body)
  context.withTargets.pop()
  return { kind: 'With', target, index, body, span: node.span }
}
