import type { AssignmentStatement } from '../../1-parse/syntax-tree.ts'
import { isError } from '../../2-bind/types.ts'
import { arithmetic } from '../arithmetic.ts'
import type { BoundExpression, BoundStatement } from '../bound-tree.ts'
import type { CheckContext } from '../check-context.ts'
import { isPlace } from '../check-context.ts'
import { convert } from '../convert.ts'
import { notAVariable, wrongOperands } from '../problems.ts'

const operators = { '+=': '+', '-=': '-', '*=': '*', '/=': '/' } as const

export function checkAssignment(node: AssignmentStatement, context: CheckContext): BoundStatement {
  const { span } = node
  const setter = propertyCall(node, context)
  if (setter) return setter
  const target = context.value(node.target)
  if (!isPlace(target) && !isError(target.type)) context.report(notAVariable(node.target.span))
  if (node.operator === ':=')
    return { kind: 'Assignment', target, value: context.valueOf(node.value, target.type), span }

  const current: BoundExpression = { kind: 'Current', type: target.type, span: node.target.span }
  const operand = context.value(node.value)
  const result = arithmetic(operators[node.operator], current, operand, span, context)
  if (!result && target.type.kind !== 'Unsupported' && operand.type.kind !== 'Unsupported') {
    context.report(wrongOperands(span, node.operator, context.typeName(target.type), context.typeName(operand.type)))
  }
  return { kind: 'Compound', target, value: result ? convert(result, target.type, span, context) : operand, span }
}

/** `Settings.Company := 'X'` is the call `Settings.Company('X')`, `Rec.ReadIsolation := X` that of ReadIsolation. */
function propertyCall(node: AssignmentStatement, context: CheckContext): BoundStatement | undefined {
  const { target, value, span } = node
  if (node.operator !== ':=' || target.kind !== 'MemberAccess') return undefined
  if (target.member.key === 'READISOLATION' && context.value(target.target).type.kind === 'Record') {
    const call = context.expression({ kind: 'CallExpression', callee: target, arguments: [value], span }, false)
    return { kind: 'CallStatement', call, span }
  }
  const owner = target.target.kind === 'Identifier' ? context.locals.get(target.target.key) : undefined
  const type =
    owner?.type ??
    (target.target.kind === 'Identifier' ? context.owner.members.globals.get(target.target.key)?.type : undefined)
  if (type?.kind !== 'SessionSettings') return undefined
  const call = context.expression({ kind: 'CallExpression', callee: target, arguments: [value], span }, false)
  return { kind: 'CallStatement', call, span }
}
