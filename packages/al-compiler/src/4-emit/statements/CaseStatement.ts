import type { BoundCase, BoundStatement } from '../../3-check/bound-tree.ts'
import type { EmitContext } from '../emit-context.ts'
import { matchesAny } from '../expressions/Membership.ts'
import * as js from '../js/build.ts'
import type { Statement } from '../js/tree.ts'
import { isQuietExpression } from '../quiet.ts'

/** The subject once, the labels from the top until one matches. */
export function emitCase(node: BoundCase, context: EmitContext): readonly Statement[] {
  const subject = context.fresh('c')
  // Which labels have been looked at is not known in a branch, so all of them count.
  const isChecked = context.isChecked && quietLabels(node)
  const body = (statement: BoundStatement) => {
    context.isChecked = isChecked
    return js.block(context.statement(statement))
  }
  const matches = (branch: BoundCase['branches'][number]) => matchesAny(js.name(subject), branch.labels, context)
  const otherwise = node.else && body(node.else)
  const declared = js.declare('const', subject, context.expression(node.subject))
  if (node.branches.length > LONG_CHAIN) {
    const end = context.fresh('n')
    const branches = node.branches.map((branch) =>
      js.when(matches(branch), js.block([body(branch.body), js.leave(end)])),
    )
    return [js.block([declared, js.labeled(end, js.block([...branches, ...(otherwise ? [otherwise] : [])]))])]
  }
  const chain = node.branches.reduceRight<Statement | undefined>(
    (rest, branch) => js.when(matches(branch), body(branch.body), rest),
    otherwise,
  )
  return [js.block([declared, ...(chain ? [chain] : [])])]
}

/** JavaScript reads `else if` by recursion: more branches than this stand one after the other, `if (…) { …; break n }`. */
const LONG_CHAIN = 200

function quietLabels({ subject, branches }: BoundCase): boolean {
  const labels = branches.flatMap((branch) =>
    branch.labels.flatMap((label) => (label.to ? [label.from, label.to] : [label.from])),
  )
  return [subject, ...labels].every(isQuietExpression)
}
