import type { ConversionStep } from '../3-check/bound-tree.ts'
import type { EmitContext } from './emit-context.ts'
import * as js from './js/build.ts'
import type { Expression } from './js/tree.ts'

const conversions = js.name('C')

export function applySteps(
  value: Expression,
  steps: readonly ConversionStep[],
  context: Pick<EmitContext, 'pool'>,
): Expression {
  return steps.reduce((operand, step) => applyStep(operand, step, context), value)
}

function applyStep(value: Expression, step: ConversionStep, context: Pick<EmitContext, 'pool'>): Expression {
  const helper = js.member(conversions, step.by)
  switch (step.by) {
    case 'text':
    case 'code':
      return js.call(helper, [value, js.literal(step.length)])
    case 'toVariant':
    case 'fromVariant':
    case 'refToRecord':
      return js.call(helper, [value, context.pool.type(step.type)])
    case 'enumInterface':
      return js.call(js.rt('enumInterface'), [
        js.name('s'),
        js.literal(step.enumId),
        value,
        js.literal(step.interfaceName),
      ])
    default:
      return js.call(helper, [value])
  }
}
