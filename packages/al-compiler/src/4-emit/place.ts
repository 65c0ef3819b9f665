import { lengthOf } from '../2-bind/types.ts'
import type { BoundExpression, Character, Element } from '../3-check/bound-tree.ts'
import type { EmitContext } from './emit-context.ts'
import * as js from './js/build.ts'
import type { Expression, Statement } from './js/tree.ts'
import { fieldInTime, isReadInPart, recordItself } from './read-in-part.ts'
import { fieldIndex, holder, readPlace } from './variable-place.ts'

const arithmetic = js.name('A')

/** Zero-based place of an element in the `v` of its array. */
export function elementIndex({ array, indexes }: Element, context: EmitContext): Expression {
  const args = [context.expression(array), ...indexes.map((index) => context.expression(index))]
  const [target, ...places] = args
  if (!target) return js.zero
  if (places.length === 1) return js.call(js.member(arithmetic, 'index'), [target, ...places])
  if (places.length === 2) return js.call(js.member(arithmetic, 'index2'), [target, ...places])
  return js.call(js.member(arithmetic, 'indexN'), [target, js.array(places)])
}

/** A JavaScript place that can be read and written; undefined: not one that JavaScript has. */
export function directPlace(node: BoundExpression, context: EmitContext): Expression | undefined {
  switch (node.kind) {
    case 'Variable':
      return readPlace(node.symbol, context)
    case 'FieldAccess': {
      const record = recordItself(node.record, context)
      return node.field.index < 0
        ? js.member(record, 'systemId')
        : js.index(js.member(record, 'v'), fieldIndex(node.field, context))
    }
    case 'Element':
      return js.index(js.member(context.expression(node.array), 'v'), elementIndex(node, context))
    default:
      return undefined
  }
}

/** `node := value`, where `value` has the type of the place already. */
export function writePlace(node: BoundExpression, value: Expression, context: EmitContext): Expression {
  if (node.type.kind === 'Record') return js.call(js.rt('assignRecord'), [recordItself(node, context), value])
  if (node.type.kind === 'Array') return js.call(js.rt('assignArray'), [context.expression(node), value])
  if (node.type.kind === 'SessionSettings') value = js.call(js.rt('copySettings'), [value])
  if (node.kind === 'Character') return writeCharacter(node, value, context)
  const place = directPlace(node, context)
  return place ? js.assign(place, assignable(node, value)) : context.expression(node)
}

/** Decimal fields hold less than Decimal variables. */
function assignable(node: BoundExpression, value: Expression): Expression {
  if (node.kind !== 'FieldAccess' || node.type.kind !== 'Decimal') return value
  return js.call(js.member(js.name('C'), 'fieldDecimal'), [value])
}

function writeCharacter({ text, index }: Character, value: Expression, context: EmitContext): Expression {
  const length = js.literal(lengthOf(text.type))
  const changed = js.call(js.member(arithmetic, 'withCharAt'), [
    context.expression(text),
    context.expression(index),
    value,
    length,
  ])
  return writePlace(text, changed, context)
}

/** The Ref that a `var` argument travels as. */
export function reference(node: BoundExpression, context: EmitContext): Expression {
  switch (node.kind) {
    case 'Variable':
      return isReadInPart(node) ? context.expression(node) : holder(node.symbol, context)
    case 'FieldAccess': {
      const record = recordItself(node.record, context)
      if (node.field.index < 0) return js.call(js.rt('ref'), [record, js.literal('systemId')])
      const place = js.call(js.rt('ref'), [js.member(record, 'v'), fieldIndex(node.field, context)])
      return isReadInPart(node.record) ? js.sequence(context.expression(node), place) : place
    }
    case 'Element':
      return js.call(js.rt('ref'), [js.member(context.expression(node.array), 'v'), elementIndex(node, context)])
    case 'Character':
      return js.call(js.rt('notImplemented'), [js.literal('A character as a var argument')])
    default:
      return context.expression(node)
  }
}

/** The same place with its parts evaluated once, for `op=`: statements to run first, and the place over their results. */
export function evaluatedOnce(
  node: BoundExpression,
  context: EmitContext,
): { readonly before: readonly Statement[]; readonly read: Expression; write(value: Expression): Expression } {
  const keep = (value: Expression, before: Statement[]): Expression => {
    if (value.kind === 'name' || value.kind === 'literal') return value
    const name = context.fresh('k')
    before.push(js.declare('const', name, value))
    return js.name(name)
  }
  const before: Statement[] = []
  if (node.kind === 'FieldAccess' && node.field.index >= 0) {
    const values = js.member(keep(recordItself(node.record, context), before), 'v')
    const place = js.index(values, fieldIndex(node.field, context))
    return {
      before,
      read: fieldInTime(node, place, context),
      write: (value) => js.assign(place, assignable(node, value)),
    }
  }
  if (node.kind === 'Element') {
    const values = js.member(context.expression(node.array), 'v')
    const place = js.index(values, keep(elementIndex(node, context), before))
    return { before, read: place, write: (value) => js.assign(place, value) }
  }
  return { before, read: context.expression(node), write: (value) => writePlace(node, value, context) }
}
