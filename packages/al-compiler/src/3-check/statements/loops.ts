import type {
  BreakStatement,
  ContinueStatement,
  ForEachStatement,
  ForStatement,
  RepeatStatement,
  Statement,
  WhileStatement,
} from '../../1-parse/syntax-tree.ts'
import type { Type } from '../../2-bind/types.ts'
import { booleanType, charType, errorType, isIntegral, isTextual } from '../../2-bind/types.ts'
import type { BoundStatement } from '../bound-tree.ts'
import type { CheckContext } from '../check-context.ts'
import { isPlace } from '../check-context.ts'
import { findConversion } from '../conversion.ts'
import { cannotConvert, notAVariable, notIterable, outsideLoop } from '../problems.ts'

export function checkWhile(node: WhileStatement, context: CheckContext): BoundStatement {
  const condition = context.valueOf(node.condition, booleanType)
  return { kind: 'While', condition, body: loopBody(node.body, context), span: node.span }
}

export function checkRepeat(node: RepeatStatement, context: CheckContext): BoundStatement {
  const block: Statement = { kind: 'Block', statements: node.body, span: node.span }
  const body = loopBody(block, context)
  return { kind: 'Repeat', body, until: context.valueOf(node.until, booleanType), span: node.span }
}

export function checkFor(node: ForStatement, context: CheckContext): BoundStatement {
  const variable = context.value(node.variable)
  if (!isPlace(variable)) context.report(notAVariable(node.variable.span))
  else if (!counts(variable.type))
    context.report(cannotConvert(node.variable.span, context.typeName(variable.type), 'Integer'))
  return {
    kind: 'For',
    variable,
    from: context.valueOf(node.from, variable.type),
    to: context.valueOf(node.to, variable.type),
    down: node.direction === 'downto',
    body: loopBody(node.body, context),
    span: node.span,
  }
}

function counts(type: Type): boolean {
  return isIntegral(type) || /^(BigInteger|Decimal|Boolean|Date|Time|Unsupported)$/.test(type.kind)
}

export function checkForEach(node: ForEachStatement, context: CheckContext): BoundStatement {
  const variable = context.value(node.variable)
  if (!isPlace(variable)) context.report(notAVariable(node.variable.span))
  const collection = context.value(node.collection)
  const element = elementOf(collection.type)
  if (!element) context.report(notIterable(node.collection.span, context.typeName(collection.type)))
  const conversion = findConversion(element ?? errorType, variable.type, context.objects)
  if (!conversion && element) {
    context.report(cannotConvert(node.variable.span, context.typeName(element), context.typeName(variable.type)))
  }
  const body = loopBody(node.body, context)
  return { kind: 'ForEach', variable, collection, steps: conversion?.steps ?? [], body, span: node.span }
}

function elementOf(type: Type): Type | undefined {
  if (type.kind === 'List') return type.of
  if (type.kind === 'JsonArray') return { kind: 'JsonToken' }
  if (isTextual(type)) return charType
  return type.kind === 'Unsupported' ? type : undefined
}

function loopBody(node: Statement, context: CheckContext): BoundStatement {
  context.loops++
  const body = context.statement(node)
  context.loops--
  return body
}

export function checkBreak(node: BreakStatement, context: CheckContext): BoundStatement {
  if (context.loops === 0) context.report(outsideLoop(node.span, 'break'))
  return { kind: 'Break', span: node.span }
}

export function checkContinue(node: ContinueStatement, context: CheckContext): BoundStatement {
  if (context.loops === 0) context.report(outsideLoop(node.span, 'continue'))
  return { kind: 'Continue', span: node.span }
}
