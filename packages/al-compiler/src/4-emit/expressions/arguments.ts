import type { Type } from '../../2-bind/types.ts'
import type { Argument, BoundExpression } from '../../3-check/bound-tree.ts'
import { applySteps } from '../conversion-steps.ts'
import type { EmitContext } from '../emit-context.ts'
import * as js from '../js/build.ts'
import type { Expression } from '../js/tree.ts'
import { reference } from '../place.ts'

export function emitArgument(argument: Argument, context: EmitContext): Expression {
  switch (argument.by) {
    case 'value': {
      const value = context.expression(argument.value)
      if (!argument.copy) return value
      if (argument.temporary === undefined) return copied(value, argument.value)
      return js.call(js.rt('copyRecord'), [value, js.literal(argument.temporary)])
    }
    case 'any':
      return anyValue(argument.value, context)
    case 'reference': {
      const place = reference(argument.place, context)
      if (argument.read.length === 0 && argument.write.length === 0) return place
      const value = js.name('x')
      return js.call(js.rt('refVia'), [
        place,
        js.arrow(['x'], applySteps(value, argument.read, context)),
        js.arrow(['x'], applySteps(value, argument.write, context)),
      ])
    }
    case 'anyReference':
      return js.call(js.rt('anyRef'), [reference(argument.place, context), context.pool.type(argument.place.type)])
    case 'field':
      return js.literal(argument.no)
    case 'list':
      return js.array(argument.items.map((item) => emitArgument(item, context)))
  }
}

const copiers: Partial<Record<Type['kind'], 'copyArray' | 'copySettings'>> = {
  Array: 'copyArray',
  SessionSettings: 'copySettings',
}

export function copied(value: Expression, node: BoundExpression): Expression {
  return js.call(js.rt(copiers[node.type.kind] ?? 'copyRecord'), [value])
}

function anyValue(node: BoundExpression, context: EmitContext): Expression {
  const value = context.expression(node)
  return node.type.kind === 'Variant' ? value : js.call(js.rt('any'), [value, context.pool.type(node.type)])
}
