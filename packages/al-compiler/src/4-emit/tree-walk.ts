import type { Argument, BoundExpression, BoundStatement, SetMember } from '../3-check/bound-tree.ts'

/** Calls `visit` for every statement and expression below and including `root`; it answers false to skip what is below. */
export interface Visitor {
  statement?(node: BoundStatement): boolean | void
  expression?(node: BoundExpression): void
}

export function walkStatement(node: BoundStatement, visitor: Visitor): void {
  if (visitor.statement?.(node) === false) return
  const statement = (child: BoundStatement | undefined) => child && walkStatement(child, visitor)
  const expression = (child: BoundExpression | undefined) => child && walkExpression(child, visitor)
  switch (node.kind) {
    case 'Block':
      node.statements.forEach(statement)
      break
    case 'If':
      expression(node.condition)
      statement(node.then)
      statement(node.else)
      break
    case 'Case':
      expression(node.subject)
      for (const branch of node.branches) {
        branch.labels.forEach((label) => walkMember(label, visitor))
        statement(branch.body)
      }
      statement(node.else)
      break
    case 'While':
      expression(node.condition)
      statement(node.body)
      break
    case 'Repeat':
      statement(node.body)
      expression(node.until)
      break
    case 'For':
      expression(node.variable)
      expression(node.from)
      expression(node.to)
      statement(node.body)
      break
    case 'ForEach':
      expression(node.variable)
      expression(node.collection)
      statement(node.body)
      break
    case 'With':
      expression(node.target)
      statement(node.body)
      break
    case 'Exit':
      expression(node.value)
      break
    case 'AssertError':
      statement(node.body)
      break
    case 'Assignment':
    case 'Compound':
      expression(node.target)
      expression(node.value)
      break
    case 'CallStatement':
      expression(node.call)
      break
    case 'Break':
    case 'Continue':
      break
  }
}

export function walkExpression(node: BoundExpression, visitor: Visitor): void {
  visitor.expression?.(node)
  for (const child of childrenOf(node)) walkExpression(child, visitor)
}

function walkMember(member: SetMember, visitor: Visitor): void {
  walkExpression(member.from, visitor)
  if (member.to) walkExpression(member.to, visitor)
}

function childrenOf(node: BoundExpression): readonly BoundExpression[] {
  switch (node.kind) {
    case 'FieldAccess':
      return [node.record]
    case 'Element':
      return [node.array, ...node.indexes]
    case 'Character':
      return [node.text, node.index]
    case 'Call':
      return present([node.target, ...node.arguments.flatMap(argumentParts)])
    case 'BuiltInCall':
      return present([node.self, ...node.arguments.flatMap(argumentParts)])
    case 'CodeunitRun':
      return present([node.instance, node.id, node.record])
    case 'ClearCall':
      return node.places
    case 'ConvertExpression':
    case 'NotExpression':
    case 'TypeTest':
    case 'TypeCast':
      return [node.operand]
    case 'ArithmeticExpression':
      return present([node.left, node.right])
    case 'Concatenation':
    case 'CompareExpression':
    case 'LogicExpression':
      return [node.left, node.right]
    case 'ConditionalChoice':
      return [node.condition, node.whenTrue, node.whenFalse]
    case 'Membership':
      return [node.operand, ...node.members.flatMap((member) => present([member.from, member.to]))]
    default:
      return []
  }
}

function argumentParts(argument: Argument): readonly BoundExpression[] {
  switch (argument.by) {
    case 'value':
    case 'any':
      return [argument.value]
    case 'reference':
    case 'anyReference':
      return [argument.place]
    case 'list':
      return argument.items.flatMap(argumentParts)
    case 'field':
      return []
  }
}

function present(nodes: readonly (BoundExpression | undefined)[]): readonly BoundExpression[] {
  return nodes.filter((node) => node !== undefined)
}
