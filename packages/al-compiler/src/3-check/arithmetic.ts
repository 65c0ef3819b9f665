import type { ArithmeticOperator, Span } from '../1-parse/syntax-tree.ts'
import type { Type } from '../2-bind/types.ts'
import {
  bigIntegerType,
  decimalType,
  durationType,
  integerType,
  isIntegral,
  isNumeric,
  isTextual,
  textType,
} from '../2-bind/types.ts'
import type { ArithmeticExpression, BoundExpression } from './bound-tree.ts'
import type { CheckContext } from './check-context.ts'
import { isCharacter } from './comparison.ts'
import { convert } from './convert.ts'

type Helper = ArithmeticExpression['helper']

/** al-language.md 4.3; undefined: the operator does not go with these types. */
export function arithmetic(
  operator: ArithmeticOperator,
  left: BoundExpression,
  right: BoundExpression,
  span: Span,
  context: CheckContext,
): BoundExpression | undefined {
  const [from, to] = [operand(operator, left, right, context), operand(operator, right, left, context)]
  const [a, b] = [from.type, to.type]
  const apply = (helper: Helper, operands: Type, result: Type, second: Type = operands): BoundExpression => ({
    kind: 'ArithmeticExpression',
    helper,
    left: convert(from, operands, left.span, context),
    right: convert(to, second, right.span, context),
    type: result,
    span,
  })

  if (operator === '+' && (isTextual(a) || isTextual(b))) return concatenate(from, to, span, context)
  if (isNumeric(a) && isNumeric(b)) return numeric(operator, widest(a, b), apply)
  if (operator === '+' || operator === '-') {
    const temporal = operator === '+' ? plusTemporal(a, b) : minusTemporal(a, b)
    if (temporal) return apply(...temporal)
  }
  const numbers = [a, b].every((type) => isNumeric(type) || type.kind === 'Duration')
  if (!numbers) return undefined
  return numeric(operator, operator === '/' ? decimalType : widest(asNumber(a), asNumber(b)), apply)
}

/** A Variant takes the type of the other operand; a text of one character is a Char where only a Char can be meant: `C - '0'`. */
function operand(
  operator: ArithmeticOperator,
  one: BoundExpression,
  other: BoundExpression,
  context: CheckContext,
): BoundExpression {
  if (operator !== '+' && other.type.kind === 'Char' && isCharacter(one))
    return convert(one, other.type, one.span, context)
  return one.type.kind === 'Variant' && other.type.kind !== 'Variant'
    ? convert(one, other.type, one.span, context)
    : one
}

function asNumber(type: Type): Type {
  return type.kind === 'Duration' ? bigIntegerType : type
}

function widest(left: Type, right: Type): Type {
  if (left.kind === 'Decimal' || right.kind === 'Decimal') return decimalType
  return left.kind === 'BigInteger' || right.kind === 'BigInteger' ? bigIntegerType : integerType
}

type Apply = (helper: Helper, operands: Type, result: Type, second?: Type) => BoundExpression

const numericHelpers = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
  div: 'div',
  mod: 'mod',
} as const

function numeric(operator: ArithmeticOperator, type: Type, apply: Apply): BoundExpression {
  if (operator === '/') return apply('divDecimal', decimalType, decimalType)
  if (type.kind === 'Decimal') {
    return apply(operator === 'div' ? 'truncDecimal' : `${numericHelpers[operator]}Decimal`, decimalType, decimalType)
  }
  const name = numericHelpers[operator]
  return type.kind === 'BigInteger'
    ? apply(`${name}BigInteger`, type, type)
    : apply(`${name}Integer`, integerType, integerType)
}

type Temporal = readonly [helper: Helper, operands: Type, result: Type, second?: Type]

function plusTemporal(left: Type, right: Type): Temporal | undefined {
  const isSpan = isIntegral(right) || right.kind === 'BigInteger' || right.kind === 'Duration'
  if (left.kind === 'Date' && isNumeric(right)) return ['addDate', left, left, integerType]
  if (left.kind === 'Time' && (isNumeric(right) || isSpan)) return ['addTime', left, left, integerType]
  if (left.kind === 'DateTime' && (isSpan || right.kind === 'Decimal')) return ['addDateTime', left, left, durationType]
  if (left.kind === 'Duration' && (isSpan || right.kind === 'Decimal'))
    return ['addDuration', durationType, durationType]
  if (right.kind === 'Duration' && isNumeric(left)) return ['addDuration', durationType, durationType]
  return undefined
}

function minusTemporal(left: Type, right: Type): Temporal | undefined {
  if (left.kind === right.kind) {
    if (left.kind === 'Date') return ['diffDate', left, integerType]
    if (left.kind === 'Time') return ['diffTime', left, integerType]
    if (left.kind === 'DateTime') return ['diffDateTime', left, durationType]
  }
  const added =
    right.kind === 'Duration' && isNumeric(left)
      ? (['addDuration', durationType, durationType] as const)
      : plusTemporal(left, right)
  if (!added) return undefined
  const [helper, operands, result, second] = added
  // Every add… of plusTemporal has its sub….
  const opposite = helper.replace('add', 'sub') as Helper
  return second ? [opposite, operands, result, second] : [opposite, operands, result]
}

/** Text with Text, Code or Char; Code with Code stays Code. */
function concatenate(
  left: BoundExpression,
  right: BoundExpression,
  span: Span,
  context: CheckContext,
): BoundExpression | undefined {
  const joins = (type: Type) => isTextual(type) || type.kind === 'Char' || type.kind === 'Variant'
  if (!joins(left.type) || !joins(right.type)) return undefined
  const bothCode = left.type.kind === 'Code' && right.type.kind === 'Code'
  return {
    kind: 'Concatenation',
    left: isTextual(left.type) ? left : convert(left, textType, left.span, context),
    right: isTextual(right.type) ? right : convert(right, textType, right.span, context),
    type: bothCode ? { kind: 'Code', length: 0 } : textType,
    span,
  }
}
