import type { AsExpression, IsExpression } from '../../1-parse/syntax-tree.ts'
import { resolveType } from '../../2-bind/resolve-type.ts'
import type { Type } from '../../2-bind/types.ts'
import { booleanType } from '../../2-bind/types.ts'
import type { BoundExpression } from '../bound-tree.ts'
import type { CheckContext } from '../check-context.ts'
import { unreachableType, wrongOperand } from '../problems.ts'

export function checkIs(node: IsExpression, context: CheckContext): BoundExpression {
  const { operand, type } = operands(node, 'is', context)
  return { kind: 'TypeTest', operand, tested: type, type: booleanType, span: node.span }
}

export function checkAs(node: AsExpression, context: CheckContext): BoundExpression {
  const { operand, type } = operands(node, 'as', context)
  return { kind: 'TypeCast', operand, type, span: node.span }
}

function operands(
  node: IsExpression | AsExpression,
  operator: string,
  context: CheckContext,
): { operand: BoundExpression; type: Type } {
  const operand = context.value(node.operand)
  const type = namedInterface(node, context) ?? resolveType(node.type, context)
  if (!/^(Interface|Codeunit|Unsupported)$/.test(type.kind))
    context.report(unreachableType(node.type.span, context.typeName(type)))
  if (!/^(Interface|Codeunit|Variant|Unsupported)$/.test(operand.type.kind)) {
    context.report(wrongOperand(node.span, operator, context.typeName(operand.type)))
  }
  return { operand, type }
}

/** `Shape is IRound`: an interface is named without its keyword. */
function namedInterface({ type }: IsExpression | AsExpression, context: CheckContext): Type | undefined {
  if (type.kind !== 'SimpleType') return undefined
  const found = context.objects.findNamed('Interface', [type.key], context.unit)
  return found && { kind: 'Interface', name: found.name }
}
