import type { IndexAccess } from '../../1-parse/syntax-tree.ts'
import { charType, integerType, isTextual } from '../../2-bind/types.ts'
import type { BoundExpression } from '../bound-tree.ts'
import type { CheckContext } from '../check-context.ts'
import { erroneous } from '../check-context.ts'
import { notAnArray, wrongIndexCount } from '../problems.ts'

/** An element of an array or list, a character of a text. */
export function checkIndexAccess(node: IndexAccess, context: CheckContext): BoundExpression {
  const target = context.value(node.target)
  const indexes = node.indexes.map((index) => context.valueOf(index, integerType))
  const { type } = target
  const [index] = indexes
  if (type.kind === 'Array') {
    if (indexes.length !== type.dimensions.length) {
      context.report(wrongIndexCount(node.span, type.dimensions.length, indexes.length))
      return erroneous(node.span)
    }
    return { kind: 'Element', array: target, indexes, type: type.of, span: node.span }
  }
  if (isTextual(type) && index && indexes.length === 1) {
    return { kind: 'Character', text: target, index, type: charType, span: node.span }
  }
  if (type.kind !== 'Unsupported') context.report(notAnArray(node.span, context.typeName(type)))
  return erroneous(node.span)
}
