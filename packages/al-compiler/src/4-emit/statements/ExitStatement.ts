import type { BoundExit } from '../../3-check/bound-tree.ts'
import type { EmitContext } from '../emit-context.ts'
import { copied } from '../expressions/arguments.ts'
import { exitFrame } from '../frame.ts'
import { shared } from '../held-codeunits.ts'
import * as js from '../js/build.ts'
import type { Expression, Statement } from '../js/tree.ts'
import { writePlace } from '../place.ts'
import { readVariable } from '../variable-place.ts'

export function emitExit(node: BoundExit, context: EmitContext): readonly Statement[] {
  const { value } = node
  if (!value) return context.leave()
  const { result } = context.procedure.symbol
  const given = shared(context.expression(value), value, context)
  if (result) {
    const target = { kind: 'Variable', symbol: result, type: result.type, span: node.span } as const
    return [js.run(writePlace(target, given, context)), ...context.leave()]
  }
  const isShared = (value.type.kind === 'Record' || value.type.kind === 'Array') && value.kind !== 'Call'
  return [js.run(js.assign(js.name('r'), isShared ? copied(given, value) : given)), ...context.leave()]
}

/** Off the stack, back to the caller with the return value. */
export function leaveFrame(context: EmitContext): readonly Statement[] {
  return [...exitFrame(), js.give(returned(context))]
}

function returned(context: EmitContext): Expression | undefined {
  const { result, returns } = context.procedure.symbol
  if (returns.kind === 'None') return undefined
  return result ? readVariable(result, context) : js.name('r')
}
