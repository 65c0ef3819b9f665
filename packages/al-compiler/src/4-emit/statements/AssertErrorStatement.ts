import type { BoundAssertError } from '../../3-check/bound-tree.ts'
import type { EmitContext } from '../emit-context.ts'
import { settled } from '../emit-context.ts'
import { ownDepth } from '../frame.ts'
import * as js from '../js/build.ts'
import type { Statement } from '../js/tree.ts'

/**
 *     asserterror x       let m = true; try { x; m = false } catch (e) { rt.caught(s, e, depth) } if (!m) rt.errorExpected(s)
 */
export function emitAssertError(node: BoundAssertError, context: EmitContext): readonly Statement[] {
  const raised = context.fresh('m')
  const error = context.fresh('e')
  const session = js.name('s')
  const wasGuarded = context.isGuarded
  context.isGuarded = true
  const body = js.block([...context.statement(node.body), js.run(js.assign(js.name(raised), js.literal(false)))])
  context.isGuarded = wasGuarded
  const handler = js.block([js.run(settled(js.call(js.rt('caught'), [session, js.name(error), ownDepth]), 'either'))])
  return [
    js.declare('let', raised, js.literal(true)),
    { kind: 'try', body, name: error, handler },
    js.when(js.not(js.name(raised)), js.run(js.call(js.rt('errorExpected'), [session]))),
  ]
}
