import type { ArithmeticExpression, BoundExpression } from '../../3-check/bound-tree.ts'
import type { EmitContext } from '../emit-context.ts'
import * as js from '../js/build.ts'
import type { Expression } from '../js/tree.ts'

const inlined: Partial<Record<ArithmeticExpression['helper'], string>> = {
  addInteger: '+',
  subInteger: '-',
  mulInteger: '*',
}
const byConstant: Partial<Record<ArithmeticExpression['helper'], string>> = { divInteger: '/', modInteger: '%' }

/**
 * Integer operators are spelt out: called helpers cost a tight loop half its speed. JavaScript's numbers hold the exact result of each, or
 * one that is as far out of range; `A.addInteger` raises.
 *
 *     a + b           (z = a + b) === (z | 0) ? z : A.addInteger(z, 0)
 *     a mod 7         (a % 7) | 0
 */
export function emitArithmetic(node: ArithmeticExpression, context: EmitContext): Expression {
  const left = context.expression(node.left)
  if (!node.right) return js.call(js.member(js.name('A'), node.helper), [left])
  const right = context.expression(node.right)
  const operator = inlined[node.helper]
  if (operator) return checked(js.binary(operator, left, right), operator === '*')
  const division = byConstant[node.helper]
  if (division && isSafeDivisor(node.right)) return js.whole(js.binary(division, left, right))
  return js.call(js.member(js.name('A'), node.helper), [left, right])
}

/** A product may be -0. */
function checked(result: Expression, canBeNegativeZero: boolean): Expression {
  const z = js.name('z')
  const isInRange = js.binary('===', js.assign(z, result), js.whole(z))
  return js.conditional(
    isInRange,
    canBeNegativeZero ? js.whole(z) : z,
    js.call(js.member(js.name('A'), 'addInteger'), [z, js.zero]),
  )
}

/** Neither a division by zero nor the one that overflows. */
function isSafeDivisor(node: BoundExpression): boolean {
  return node.kind === 'Constant' && typeof node.value === 'number' && node.value !== 0 && node.value !== -1
}
