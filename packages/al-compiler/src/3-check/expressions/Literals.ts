import type { Literal } from '../../1-parse/syntax-tree.ts'
import { bigIntegerType, booleanType, decimalType, integerType, textType } from '../../2-bind/types.ts'
import type { BoundExpression } from '../bound-tree.ts'
import { constant } from '../check-context.ts'

export function checkLiteral(node: Literal): BoundExpression {
  const { span } = node
  switch (node.kind) {
    case 'IntegerLiteral':
      return constant(node.value, integerType, span)
    case 'BigIntegerLiteral':
      return constant(node.value, bigIntegerType, span)
    case 'DecimalLiteral':
      return { kind: 'DecimalConstant', text: node.text, type: decimalType, span }
    case 'DateLiteral':
      return constant(node.value, { kind: 'Date' }, span)
    case 'TimeLiteral':
      return constant(node.value, { kind: 'Time' }, span)
    case 'DateTimeLiteral':
      return constant(node.value, { kind: 'DateTime' }, span)
    case 'TextLiteral':
      return constant(node.value, textType, span)
    case 'BooleanLiteral':
      return constant(node.value, booleanType, span)
  }
}
