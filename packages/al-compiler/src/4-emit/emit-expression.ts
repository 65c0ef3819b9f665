import type { BoundExpression, Constant } from '../3-check/bound-tree.ts'
import { applySteps } from './conversion-steps.ts'
import type { EmitContext } from './emit-context.ts'
import { emitArithmetic } from './expressions/ArithmeticExpression.ts'
import { emitBuiltIn, emitCall, emitClear, emitCodeunitRun } from './expressions/Call.ts'
import { emitCompare } from './expressions/CompareExpression.ts'
import { emitLogic } from './expressions/LogicExpression.ts'
import { emitMembership } from './expressions/Membership.ts'
import * as js from './js/build.ts'
import type { Expression } from './js/tree.ts'
import { directPlace } from './place.ts'
import { fieldInTime, isReadInPart, recordItself, wholeRecord } from './read-in-part.ts'
import { madeAtFirstUse } from './values.ts'
import { readVariable } from './variable-place.ts'

export function emitExpression(node: BoundExpression, context: EmitContext): Expression {
  switch (node.kind) {
    case 'Constant':
      return emitConstant(node)
    case 'DecimalConstant':
      return context.pool.decimal(node.text)
    case 'Variable':
      return isReadInPart(node) ? wholeRecord(recordItself(node, context)) : readVariable(node.symbol, context)
    case 'This':
      return js.self
    case 'XRec':
      return js.member(js.self, 'x')
    case 'WithTarget':
      return js.name(`w${node.index}`)
    case 'Current':
      return context.current.at(-1) ?? js.nothing
    case 'FieldAccess':
      return fieldInTime(node, directPlace(node, context) ?? js.nothing, context)
    case 'Element':
      return madeAtFirstUse(directPlace(node, context) ?? js.nothing, node.type, false)
    case 'Character':
      return js.call(js.member(js.name('A'), 'charAt'), [context.expression(node.text), context.expression(node.index)])
    case 'Call':
      return emitCall(node, context)
    case 'BuiltInCall':
      return emitBuiltIn(node, context)
    case 'CodeunitRun':
      return emitCodeunitRun(node, context)
    case 'ClearCall':
      return emitClear(node, context)
    case 'ConvertExpression':
      return applySteps(context.expression(node.operand), node.steps, context)
    case 'ArithmeticExpression':
      return emitArithmetic(node, context)
    case 'Concatenation':
      return js.binary('+', context.expression(node.left), context.expression(node.right))
    case 'CompareExpression':
      return emitCompare(node, context)
    case 'LogicExpression':
      return emitLogic(node, context)
    case 'NotExpression':
      return js.not(context.expression(node.operand))
    case 'ConditionalChoice':
      return js.conditional(
        context.expression(node.condition),
        context.expression(node.whenTrue),
        context.expression(node.whenFalse),
      )
    case 'Membership':
      return emitMembership(node, context)
    case 'TypeTest':
      return js.call(js.rt('isType'), [context.expression(node.operand), context.pool.type(node.tested)])
    case 'TypeCast':
      return js.call(js.rt('asType'), [context.expression(node.operand), context.pool.type(node.type)])
    case 'NotImplemented':
      return js.call(js.rt('notImplemented'), [js.literal(node.name)])
  }
}

function emitConstant({ value, type }: Constant): Expression {
  // Options that are not implemented are values that nobody looks at.
  return type.kind === 'Unsupported' ? js.nothing : js.literal(value)
}
