import { globalMember } from '../2-bind/js-names.ts'
import type { FieldSymbol, VariableSymbol } from '../2-bind/symbols.ts'
import { lengthOf } from '../2-bind/types.ts'
import type { BoundExpression, Character, Element } from '../3-check/bound-tree.ts'
import { isInPlace } from '../3-check/check-context.ts'
import type { EmitContext } from './emit-context.ts'
import * as js from './js/build.ts'
import type { Expression, Statement } from './js/tree.ts'
import { madeAtFirstUse } from './values.ts'

const arithmetic = js.name('A')

/** Is the variable held in a Ref? */
export function isBoxed(symbol: VariableSymbol): boolean {
  return !isInPlace(symbol.type) && (symbol.byReference || symbol.boxed)
}

/** The JavaScript variable or property itself: the Ref where the AL variable is held in one. */
export function holder(symbol: VariableSymbol, context: EmitContext): Expression {
  return symbol.role === 'global' ? js.member(js.self, globalMember(symbol)) : js.name(context.local(symbol))
}

export function readVariable(symbol: VariableSymbol, context: EmitContext): Expression {
  const place = readPlace(symbol, context)
  return madeAtFirstUse(place, symbol.type, symbol.role === 'global')
}

/** The variable as it is: nothing is made at first use. */
export function readPlace(symbol: VariableSymbol, context: EmitContext): Expression {
  return isBoxed(symbol) ? js.member(holder(symbol, context), 'v') : holder(symbol, context)
}

function fieldIndex({ table, no, index, extension }: FieldSymbol, { pool }: EmitContext): Expression {
  return extension === undefined ? js.literal(index) : pool.field(table.id, no)
}

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
      const record = context.expression(node.record)
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
  if (node.type.kind === 'Record') return js.call(js.rt('assignRecord'), [context.expression(node), value])
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
      return holder(node.symbol, context)
    case 'FieldAccess': {
      const record = context.expression(node.record)
      return node.field.index < 0
        ? js.call(js.rt('ref'), [record, js.literal('systemId')])
        : js.call(js.rt('ref'), [js.member(record, 'v'), fieldIndex(node.field, context)])
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
    const values = js.member(keep(context.expression(node.record), before), 'v')
    const place = js.index(values, fieldIndex(node.field, context))
    return { before, read: place, write: (value) => js.assign(place, assignable(node, value)) }
  }
  if (node.kind === 'Element') {
    const values = js.member(context.expression(node.array), 'v')
    const place = js.index(values, keep(elementIndex(node, context), before))
    return { before, read: place, write: (value) => js.assign(place, value) }
  }
  return { before, read: context.expression(node), write: (value) => writePlace(node, value, context) }
}
