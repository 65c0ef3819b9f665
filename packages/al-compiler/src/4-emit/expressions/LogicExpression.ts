import type { BoundExpression, LogicExpression } from '../../3-check/bound-tree.ts'
import type { EmitContext } from '../emit-context.ts'
import * as js from '../js/build.ts'
import type { Expression } from '../js/tree.ts'

/**
 * AL evaluates both sides, always (al-language.md 4.2). JavaScript's `&` does that too; `&&` is used only where nobody could tell.
 *
 *     (i <= n) and (A[i] = 0)      ((i <= n) & (a.v[A.index(a, i)] === 0)) === 1
 */
export function emitLogic(node: LogicExpression, context: EmitContext): Expression {
  const left = context.expression(node.left)
  const right = context.expression(node.right)
  if (node.operator === 'xor') return js.binary('!==', left, right)
  if (isHarmless(node.right)) return js.binary(node.operator === 'and' ? '&&' : '||', left, right)
  return js.binary('===', js.binary(node.operator === 'and' ? '&' : '|', left, right), js.literal(1))
}

/** Has no effect and cannot raise. */
export function isHarmless(node: BoundExpression): boolean {
  switch (node.kind) {
    case 'Constant':
    case 'DecimalConstant':
    case 'This':
    case 'XRec':
    case 'WithTarget':
      return true
    case 'Variable':
      return node.type.kind !== 'Codeunit' && node.type.kind !== 'Unsupported'
    case 'FieldAccess':
      return isHarmless(node.record)
    case 'CompareExpression':
      return node.by !== 'variant' && isHarmless(node.left) && isHarmless(node.right)
    case 'LogicExpression':
      return isHarmless(node.left) && isHarmless(node.right)
    case 'NotExpression':
      return isHarmless(node.operand)
    default:
      return false
  }
}
