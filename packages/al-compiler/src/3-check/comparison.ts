import type { Span } from '../1-parse/syntax-tree.ts'
import type { Type } from '../2-bind/types.ts'
import {
  bigIntegerType,
  booleanType,
  decimalType,
  isIntegral,
  isNumeric,
  isTextual,
  sameType,
  textType,
} from '../2-bind/types.ts'
import type { BoundExpression, Comparer, Comparison } from './bound-tree.ts'
import type { CheckContext } from './check-context.ts'
import { notImplemented } from './check-context.ts'
import { convert } from './convert.ts'

interface Comparable {
  readonly left: BoundExpression
  readonly right: BoundExpression
  readonly by: Comparer
}

/** al-language.md 4.2; undefined: values of these types are not compared. */
export function compare(
  comparison: Comparison,
  left: BoundExpression,
  right: BoundExpression,
  span: Span,
  context: CheckContext,
): BoundExpression | undefined {
  const pair = comparable(left, right, context)
  if (!pair) return undefined
  if (pair.by === 'value' && comparison !== '=' && comparison !== '<>') {
    // Versions have an order that JavaScript's operators know (al-runtime, Version.valueOf).
    if (left.type.kind !== 'Version') return undefined
    return { kind: 'CompareExpression', comparison, ...pair, by: 'native', type: booleanType, span }
  }
  return { kind: 'CompareExpression', comparison, ...pair, type: booleanType, span }
}

/** Both sides in one type, and how that type is compared. */
export function comparable(
  left: BoundExpression,
  right: BoundExpression,
  context: CheckContext,
): Comparable | undefined {
  const [a, b] = [left.type, right.type]
  if (a.kind === 'Unsupported' || b.kind === 'Unsupported')
    return { left: notComparable(left), right: notComparable(right), by: 'native' }
  if (a.kind === 'Variant' || b.kind === 'Variant') return both(left, right, { kind: 'Variant' }, 'variant', context)
  if (isTextual(a) && isTextual(b)) return { left, right, by: 'text' }
  const character = characters(left, right, context)
  if (character) return character
  if (isTextual(a) || isTextual(b)) {
    return a.kind === 'Guid' || b.kind === 'Guid' ? both(left, right, { kind: 'Guid' }, 'guid', context) : undefined
  }
  if (isIntegral(a) && isIntegral(b)) return { left, right, by: 'native' }
  if (isNumber(a) && isNumber(b)) return numbers(left, right, context)
  if (a.kind !== b.kind) return undefined
  switch (a.kind) {
    case 'Boolean':
    case 'Date':
    case 'Time':
    case 'DateTime':
      return { left, right, by: 'native' }
    case 'Guid':
      return { left, right, by: 'guid' }
    case 'Version':
    case 'RecordId':
    case 'DateFormula':
      return { left, right, by: 'value' }
    default:
      return undefined
  }
}

function isNumber(type: Type): boolean {
  return isNumeric(type) || type.kind === 'Duration'
}

function numbers(left: BoundExpression, right: BoundExpression, context: CheckContext): Comparable {
  const kinds = [left.type.kind, right.type.kind]
  if (kinds.includes('Decimal')) return both(left, right, decimalType, 'decimal', context)
  if (kinds.includes('BigInteger')) return both(left, right, bigIntegerType, 'native', context)
  return { left, right, by: 'native' }
}

/** A Char beside a text: as characters when the text is a literal of one, else as texts. */
function characters(left: BoundExpression, right: BoundExpression, context: CheckContext): Comparable | undefined {
  const isChar = (one: BoundExpression) => one.type.kind === 'Char'
  if (!(isChar(left) && isTextual(right.type)) && !(isTextual(left.type) && isChar(right))) return undefined
  const other = isChar(left) ? right : left
  return isCharacter(other)
    ? both(left, right, { kind: 'Char' }, 'native', context)
    : both(left, right, textType, 'text', context)
}

/** A literal of one character: it is a Char where a Char is wanted. */
export function isCharacter(one: BoundExpression): boolean {
  return one.kind === 'Constant' && typeof one.value === 'string' && one.value.length === 1
}

function both(
  left: BoundExpression,
  right: BoundExpression,
  type: Type,
  by: Comparer,
  context: CheckContext,
): Comparable {
  const to = (one: BoundExpression) =>
    sameType(one.type, type) || (isTextual(one.type) && isTextual(type)) ? one : convert(one, type, one.span, context)
  return { left: to(left), right: to(right), by }
}

/** Values of types that are not implemented are all alike: a comparison of them would be silently wrong. */
export function notComparable(operand: BoundExpression): BoundExpression {
  const { kind, type, span } = operand
  return type.kind !== 'Unsupported' || kind === 'NotImplemented' ? operand : notImplemented(type.name, span)
}
