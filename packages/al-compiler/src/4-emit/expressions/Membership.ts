import type { Membership, SetMember } from '../../3-check/bound-tree.ts'
import type { EmitContext } from '../emit-context.ts'
import * as js from '../js/build.ts'
import type { Expression } from '../js/tree.ts'
import { compareValues } from './CompareExpression.ts'

/** `x in [a, b..c]`: x once, then members until one matches. */
export function emitMembership(node: Membership, context: EmitContext): Expression {
  const temporary = context.temporary()
  const operand = js.assign(js.name(temporary), context.expression(node.operand))
  return js.sequence(operand, matchesAny(js.name(temporary), node.members, context))
}

/** Does `subject`, which may be read several times, match one of the members? */
export function matchesAny(subject: Expression, members: readonly SetMember[], context: EmitContext): Expression {
  const tests = members.map((member) => matches(subject, member, context))
  return tests.length === 0 ? js.literal(false) : tests.reduce((left, right) => js.binary('||', left, right))
}

function matches(subject: Expression, { from, to, by }: SetMember, context: EmitContext): Expression {
  const first = context.expression(from)
  if (!to) return compareValues('=', by, subject, first)
  return js.binary(
    '&&',
    compareValues('>=', by, subject, first),
    compareValues('<=', by, subject, context.expression(to)),
  )
}
