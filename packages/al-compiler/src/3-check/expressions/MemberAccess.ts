import type { MemberAccess } from '../../1-parse/syntax-tree.ts'
import type { BoundExpression } from '../bound-tree.ts'
import type { CheckContext } from '../check-context.ts'
import { findMember, findOwnGlobal, variableValue } from '../names.ts'
import { callOn, callStatic } from './CallExpression.ts'
import { qualifiedObject } from './ScopeAccess.ts'

/** A field, a global behind `this`, or a method called without parentheses. */
export function checkMemberAccess(node: MemberAccess, used: boolean, context: CheckContext): BoundExpression {
  const object = qualifiedObject(node, context) ?? callStatic(node, node, used, context)
  if (object) return object
  const global = node.target.kind === 'ThisExpression' ? findOwnGlobal(node.member.key, context) : undefined
  if (global) return variableValue(global, node.member.span)
  const target = context.value(node.target)
  const meaning = findMember(target, node.member, false, context)
  if (meaning?.is === 'value') return meaning.value
  return callOn(target, node.member, [], node, used, context)
}
