import type { CompareExpression, Comparer, Comparison } from '../../3-check/bound-tree.ts'
import type { EmitContext } from '../emit-context.ts'
import * as js from '../js/build.ts'
import type { Expression } from '../js/tree.ts'

const operators = { '=': '===', '<>': '!==', '<': '<', '>': '>', '<=': '<=', '>=': '>=' } as const

export function emitCompare(node: CompareExpression, context: EmitContext): Expression {
  return compareValues(node.comparison, node.by, context.expression(node.left), context.expression(node.right))
}

export function compareValues(comparison: Comparison, by: Comparer, left: Expression, right: Expression): Expression {
  const isEquality = comparison === '=' || comparison === '<>'
  const helper = helpers[by]
  const name = isEquality ? helper.equal : helper.order
  if (!name) return js.binary(operators[comparison], left, right)
  const result = js.call(js.member(js.name('A'), name), [left, right])
  if (!isEquality) return js.binary(operators[comparison], result, js.zero)
  return comparison === '=' ? result : js.not(result)
}

const helpers: Record<Comparer, { readonly equal?: string; readonly order?: string }> = {
  native: {},
  text: { order: 'compareText' },
  guid: { order: 'compareGuid' },
  decimal: { equal: 'equalDecimal', order: 'compareDecimal' },
  value: { equal: 'equalValue' },
  variant: { equal: 'equalVariant', order: 'compareVariant' },
}
