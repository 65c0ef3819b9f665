import type { CaseStatement } from '../../1-parse/syntax-tree.ts'
import type { BoundStatement } from '../bound-tree.ts'
import type { CheckContext } from '../check-context.ts'
import { notComparable } from '../comparison.ts'
import { checkSetMember } from '../set-member.ts'

export function checkCase(node: CaseStatement, context: CheckContext): BoundStatement {
  const subject = notComparable(context.value(node.subject))
  return {
    kind: 'Case',
    subject,
    branches: node.branches.map((branch) => ({
      labels: branch.labels.map((label) => checkSetMember(label, subject, context)),
      body: context.statement(branch.body),
    })),
    else: node.else && {
      kind: 'Block',
      statements: node.else.map((statement) => context.statement(statement)),
      span: node.span,
    },
    span: node.span,
  }
}
