import type { BoundCase } from '../../3-check/bound-tree.ts'
import type { EmitContext } from '../emit-context.ts'
import { matchesAny } from '../expressions/Membership.ts'
import * as js from '../js/build.ts'
import type { Statement } from '../js/tree.ts'

/** The subject once, the labels from the top until one matches. */
export function emitCase(node: BoundCase, context: EmitContext): readonly Statement[] {
  const subject = context.fresh('c')
  const otherwise = node.else && js.block(context.statement(node.else))
  const chain = node.branches.reduceRight<Statement | undefined>(
    (rest, branch) =>
      js.when(matchesAny(js.name(subject), branch.labels, context), js.block(context.statement(branch.body)), rest),
    otherwise,
  )
  return [js.block([js.declare('const', subject, context.expression(node.subject)), ...(chain ? [chain] : [])])]
}
