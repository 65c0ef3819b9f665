import type { ObjectTable } from '../2-bind/object-table.ts'
import type { VariableSymbol } from '../2-bind/symbols.ts'
import type { Type } from '../2-bind/types.ts'
import type { Argument, BoundExpression } from '../3-check/bound-tree.ts'
import type { EmitContext } from './emit-context.ts'
import * as js from './js/build.ts'
import type { Expression, Statement } from './js/tree.ts'
import { readPlace } from './variable-place.ts'

/**
 * The binding of a subscriber ends when its instance is disposed of, and an instance goes with the variable that holds it (al-language.md 10). Only
 * variables of codeunits that can be bound, or have globals that can, are looked after; others cost nothing.
 */
export type HoldsBindable = (type: Type) => boolean

export function findBindable(objects: ObjectTable): HoldsBindable {
  const known = new Map<number, boolean>()
  const holds = (type: Type): boolean => {
    if (type.kind === 'Array') return holds(type.of)
    if (type.kind !== 'Codeunit') return false
    const answer = known.get(type.id)
    if (answer !== undefined) return answer
    // Codeunits may hold one another in a circle.
    known.set(type.id, false)
    const codeunit = objects.byId('Codeunit', type.id)
    const globals = [...(codeunit?.members.globals.values() ?? [])]
    const found = codeunit?.manualBinding === true || globals.some((global) => holds(global.type))
    known.set(type.id, found)
    return found
  }
  return holds
}

/**
 *     try { … } finally { rt.release(s, [v_handler]) }
 */
export function releasedAtEnd(body: readonly Statement[], context: EmitContext): readonly Statement[] {
  const held = context.procedure.locals.filter((local) => context.holdsBindable(local.type))
  if (held.length === 0) return body
  return [{ kind: 'finally', body: js.block(body), last: js.block([js.run(release(held.map(valueOf(context))))]) }]
}

function valueOf(context: EmitContext): (local: VariableSymbol) => Expression {
  return (local) => readPlace(local, context)
}

/** Before a variable gets another instance, or none. */
export function releasedPlace(place: BoundExpression, context: EmitContext): Expression | undefined {
  if (place.kind !== 'Variable' || !context.holdsBindable(place.type)) return undefined
  return release([readPlace(place.symbol, context)])
}

function release(values: readonly Expression[]): Expression {
  return js.call(js.rt('release'), [js.name('s'), js.array(values)])
}

/** An instance that more than one place may hold from now on. */
export function shared(value: Expression, node: BoundExpression, context: EmitContext): Expression {
  const { type } = node.kind === 'ConvertExpression' ? node.operand : node
  return type.kind === 'Interface' || context.holdsBindable(type) ? js.call(js.rt('share'), [value]) : value
}

/** Lists and the like keep what they are given. */
export function sharedArgument(value: Expression, argument: Argument, context: EmitContext): Expression {
  return argument.by === 'value' || argument.by === 'any' ? shared(value, argument.value, context) : value
}
