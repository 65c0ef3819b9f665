import type { Span } from '../1-parse/syntax-tree.ts'
import type { Type } from '../2-bind/types.ts'
import { isTextual, lengthOf } from '../2-bind/types.ts'
import type { BoundExpression, Constant } from './bound-tree.ts'
import type { CheckContext } from './check-context.ts'
import { erroneous } from './check-context.ts'
import type { Conversion } from './conversion.ts'
import { findConversion } from './conversion.ts'
import { cannotConvert } from './problems.ts'

/** The conversion of an expression, which knows more than its type: `'a'` is a Char where one is wanted. */
export function conversionOf(expression: BoundExpression, to: Type, context: CheckContext): Conversion | undefined {
  if (to.kind === 'Char' && isCharacterLiteral(expression)) return { cost: 3, steps: [{ by: 'textToChar' }] }
  return findConversion(expression.type, to, context.objects)
}

/** `expression` as a value of `to`; reports when there is no way. */
export function convert(expression: BoundExpression, to: Type, span: Span, context: CheckContext): BoundExpression {
  const conversion = conversionOf(expression, to, context)
  if (conversion) return applyConversion(expression, to, conversion)
  context.report(cannotConvert(span, context.typeName(expression.type), context.typeName(to)))
  return erroneous(span)
}

export function applyConversion(expression: BoundExpression, to: Type, conversion: Conversion): BoundExpression {
  if (expression.kind === 'Constant') {
    const folded = foldConstant(expression, to)
    if (folded) return folded
  }
  if (conversion.steps.length === 0) return retyped(expression, to)
  return { kind: 'ConvertExpression', operand: expression, steps: conversion.steps, type: to, span: expression.span }
}

/** Constants keep the type they are used as, so that Format shows an Option by its name. */
function retyped(expression: BoundExpression, to: Type): BoundExpression {
  return expression.kind === 'Constant' && expression.type.kind !== to.kind ? { ...expression, type: to } : expression
}

function foldConstant(expression: Constant, to: Type): BoundExpression | undefined {
  const { value, span } = expression
  if (typeof value === 'number') {
    if (to.kind === 'Decimal') return { kind: 'DecimalConstant', text: String(value), type: to, span }
    if (to.kind === 'BigInteger') return { kind: 'Constant', value: BigInt(value), type: to, span }
    return undefined
  }
  if (typeof value !== 'string') return undefined
  if (to.kind === 'Char' && isCharacterLiteral(expression))
    return { kind: 'Constant', value: value.charCodeAt(0), type: to, span }
  if (!isTextual(to) || !isTextual(expression.type)) return undefined
  const text = to.kind === 'Code' ? value.toUpperCase().replace(/^ +| +$/g, '') : value
  const length = lengthOf(to)
  // Upper-casing beyond ASCII is the runtime's business.
  const folds = (length === 0 || text.length <= length) && (to.kind !== 'Code' || /^[\x20-\x7e]*$/.test(value))
  return folds ? { kind: 'Constant', value: text, type: to, span } : undefined
}

function isCharacterLiteral(expression: BoundExpression): boolean {
  return expression.kind === 'Constant' && typeof expression.value === 'string' && expression.value.length === 1
}
