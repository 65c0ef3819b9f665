import { findBuiltIns, isFunctionOwner, isStaticBuiltIn } from '@alcove/al-abi'
import type { CallExpression, Expression, Identifier, MemberAccess } from '../../1-parse/syntax-tree.ts'
import { booleanType, integerType } from '../../2-bind/types.ts'
import { unsupportedTypesByKey } from '../../2-bind/unsupported-types.ts'
import type { BoundExpression } from '../bound-tree.ts'
import type { CheckContext } from '../check-context.ts'
import { erroneous, notImplemented } from '../check-context.ts'
import { callBuiltIn, invoke, reportUnknown } from '../invoke.ts'
import { findMember, findName, isWrittenOut } from '../names.ts'
import { unknownMember, wrongArgumentCount } from '../problems.ts'
import { runRecord } from '../run-record.ts'
import { enumNamed } from './ScopeAccess.ts'

export function checkCall(node: CallExpression, used: boolean, context: CheckContext): BoundExpression {
  const { callee } = node
  switch (callee.kind) {
    case 'Identifier':
      return callName(callee, node, used, context)
    case 'MemberAccess':
      return callMember(callee, node, used, context)
    default: {
      const target = context.value(callee)
      for (const argument of node.arguments) context.expression(argument, true)
      if (target.type.kind !== 'Unsupported')
        context.report(unknownMember(callee.span, context.typeName(target.type), '()'))
      return erroneous(node.span)
    }
  }
}

function callName(name: Identifier, node: CallExpression, used: boolean, context: CheckContext): BoundExpression {
  const meaning = findName(name, true, context)
  if (meaning) return invoke(meaning, name, node.arguments, node.span, used, context)
  if (name.key === 'CLEAR') return invoke({ is: 'clear' }, name, node.arguments, node.span, used, context)
  if (name.key === 'CLEARALL') return invoke({ is: 'clearAll' }, name, node.arguments, node.span, used, context)
  for (const argument of node.arguments) context.expression(argument, true)
  return reportUnknown(name, context)
}

function callMember(callee: MemberAccess, node: CallExpression, used: boolean, context: CheckContext): BoundExpression {
  const owned = callStatic(callee, node, used, context)
  if (owned) return owned
  const target = context.value(callee.target)
  return callOn(target, callee.member, node.arguments, node, used, context)
}

/** A method or procedure of a value. */
export function callOn(
  target: BoundExpression,
  member: Identifier,
  args: CallExpression['arguments'],
  node: CallExpression | MemberAccess,
  used: boolean,
  context: CheckContext,
): BoundExpression {
  const meaning = findMember(target, member, true, context)
  if (meaning?.is === 'builtIns' && target.type.kind === 'Enum') {
    return callBuiltIn(meaning.overloads, target, args, node.span, used, context, target.type)
  }
  if (meaning) return invoke(meaning, member, args, node.span, used, context)
  for (const argument of args) if (!mayNameField(target, argument, context)) context.expression(argument, true)
  if (target.type.kind === 'Unsupported') {
    if (target.type.name === '') return erroneous(node.span)
    if (!isWrittenOut(target.type)) return notImplemented(`${target.type.name}.${member.name}`, node.span)
  }
  context.report(unknownMember(member.span, context.typeName(target.type), member.name))
  return erroneous(node.span)
}

/** `Integer.SetRange(Number, …)`, `Query.SetFilter(Column, …)`, `TestPage.Filter.SetFilter("No.", …)`: what their names mean is known when they are built. */
function mayNameField(target: BoundExpression, argument: Expression, context: CheckContext): boolean {
  if (target.type.kind !== 'Unsupported' || argument.kind !== 'Identifier') return false
  const isOpen =
    target.kind === 'NotImplemented' || /^(Query$|Record |TestPage|TestPart|TestRequestPage)/.test(target.type.name)
  return isOpen && findName(argument, false, context) === undefined
}

/** `Codeunit.Run(…)`, `Session.StopSession(…)`, `SessionInformation.Callstack()`, `Enum::X.Names()`, `Page.Run(…)`. */
export function callStatic(
  callee: MemberAccess,
  node: CallExpression | MemberAccess,
  used: boolean,
  context: CheckContext,
): BoundExpression | undefined {
  const args = node.kind === 'CallExpression' ? node.arguments : []
  const { target, member } = callee
  const ofType = enumNamed(target, context)
  if (ofType) {
    const overloads = findBuiltIns('Enum', member.name)
    if (overloads.length > 0) return callBuiltIn(overloads, undefined, args, node.span, used, context, ofType)
  }
  if (target.kind !== 'Identifier' || target.quoted || findName(target, false, context)) return undefined
  if (target.key === 'CODEUNIT' && member.key === 'RUN') return runCodeunit(node, args, used, context)
  if (isFunctionOwner(target.name)) {
    const overloads = findBuiltIns('System', member.name)
    if (overloads.length > 0) return callBuiltIn(overloads, undefined, args, node.span, used, context)
  }
  const own = findBuiltIns(target.name, member.name)
  if (own.length > 0 && (isStaticType(target.key) || isStaticBuiltIn(target.name, member.name)))
    return callBuiltIn(own, undefined, args, node.span, used, context)
  const known = unsupportedTypesByKey.get(target.key) ?? (isFunctionOwner(target.name) ? target.name : undefined)
  if (!known) return undefined
  for (const argument of args) context.expression(argument, true)
  return notImplemented(`${known}.${member.name}`, node.span)
}

function isStaticType(key: string): boolean {
  return key === 'SESSIONINFORMATION' || key === 'TASKSCHEDULER'
}

function runCodeunit(
  node: CallExpression | MemberAccess,
  args: CallExpression['arguments'],
  used: boolean,
  context: CheckContext,
): BoundExpression {
  const [id, record] = args
  if (!id || args.length > 2) {
    context.report(wrongArgumentCount(node.span, 'Run', args.length))
    return erroneous(node.span)
  }
  return {
    kind: 'CodeunitRun',
    instance: undefined,
    id: context.valueOf(id, integerType),
    record: record && runRecord(record, 2, undefined, context),
    used,
    type: booleanType,
    span: node.span,
  }
}
