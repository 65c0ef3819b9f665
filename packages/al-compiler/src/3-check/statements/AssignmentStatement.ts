import { findBuiltIns } from '@alcove/al-abi'
import type { BuiltIn } from '@alcove/al-abi'
import type { AssignmentStatement } from '../../1-parse/syntax-tree.ts'
import { isError, noType } from '../../2-bind/types.ts'
import { arithmetic } from '../arithmetic.ts'
import type { BoundExpression, BoundStatement } from '../bound-tree.ts'
import type { CheckContext } from '../check-context.ts'
import { isPlace } from '../check-context.ts'
import { convert } from '../convert.ts'
import { notAVariable, wrongOperands } from '../problems.ts'

const operators = { '+=': '+', '-=': '-', '*=': '*', '/=': '/' } as const

export function checkAssignment(node: AssignmentStatement, context: CheckContext): BoundStatement {
  const { span } = node
  const target = context.value(node.target)
  const setter = propertyCall(target, node, context)
  if (setter) return setter
  if (!isPlace(target) && !isError(target.type)) context.report(notAVariable(node.target.span))
  if (node.operator === ':=') {
    const value = context.value(node.value)
    const fromReference = takeFromReference(target, value, node)
    if (fromReference) return fromReference
    return { kind: 'Assignment', target, value: convert(value, target.type, node.value.span, context), span }
  }

  const current: BoundExpression = { kind: 'Current', type: target.type, span: node.target.span }
  const operand = context.value(node.value)
  const result = arithmetic(operators[node.operator], current, operand, span, context)
  if (!result && target.type.kind !== 'Unsupported' && operand.type.kind !== 'Unsupported') {
    context.report(wrongOperands(span, node.operator, context.typeName(target.type), context.typeName(operand.type)))
  }
  return { kind: 'Compound', target, value: result ? convert(result, target.type, span, context) : operand, span }
}

/** `Rec := RecRef` takes filters and position as well: it is `RecRef.SetTable(Rec)`. */
function takeFromReference(
  target: BoundExpression,
  value: BoundExpression,
  { span }: AssignmentStatement,
): BoundStatement | undefined {
  const [builtIn] = findBuiltIns('RecordRef', 'SetTable')
  if (target.type.kind !== 'Record' || value.type.kind !== 'RecordRef' || !builtIn) return undefined
  const call: BoundExpression = {
    kind: 'BuiltInCall',
    builtIn,
    self: value,
    arguments: [{ by: 'value', value: target, copy: false }],
    used: false,
    type: noType,
    span,
  }
  return { kind: 'CallStatement', call, span }
}

/** Types and methods of records that are read without, and written with an argument. */
const properties: ReadonlySet<string> = new Set([
  'ErrorInfo',
  'InStream',
  'SessionSettings',
  'TextBuilder',
  'Record.Ascending',
  'Record.FilterGroup',
  'Record.Mark',
  'Record.MarkedOnly',
  'Record.ReadIsolation',
  'RecordRef.Ascending',
  'RecordRef.CurrentKeyIndex',
  'RecordRef.FilterGroup',
  'RecordRef.MarkedOnly',
  'RecordRef.ReadIsolation',
  'FieldRef.Value',
])

/** `Settings.Company := 'X'` is the call `Settings.Company('X')`, `ReadIsolation := X` that of the record it belongs to. */
function propertyCall(
  target: BoundExpression,
  node: AssignmentStatement,
  context: CheckContext,
): BoundStatement | undefined {
  if (target.kind !== 'BuiltInCall' || node.target.kind === 'CallExpression' || node.operator !== ':=') return undefined
  if (!isProperty(target.builtIn)) return undefined
  const { target: callee, value, span } = node
  const call = context.expression({ kind: 'CallExpression', callee, arguments: [value], span }, false)
  return { kind: 'CallStatement', call, span }
}

function isProperty({ owner, name }: BuiltIn): boolean {
  const setters = findBuiltIns(owner, name).filter(({ parameters }) => parameters?.length === 1)
  // `WorkDate := 20240101D`: a function of the system that gives without, and takes with an argument.
  if (owner === 'System')
    return setters.some(({ parameters, returns }) => parameters?.[0]?.optional && returns.kind !== 'None')
  return setters.length > 0 && (properties.has(owner) || properties.has(`${owner}.${name}`))
}
