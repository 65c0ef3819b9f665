import { globalMember } from '../2-bind/js-names.ts'
import type { FieldSymbol, VariableSymbol } from '../2-bind/symbols.ts'
import { isInPlace } from '../3-check/check-context.ts'
import type { EmitContext } from './emit-context.ts'
import * as js from './js/build.ts'
import type { Expression } from './js/tree.ts'
import { madeAtFirstUse } from './values.ts'

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

export function fieldIndex({ table, no, index, extension }: FieldSymbol, { pool }: EmitContext): Expression {
  return extension === undefined ? js.literal(index) : pool.field(table.id, no)
}
