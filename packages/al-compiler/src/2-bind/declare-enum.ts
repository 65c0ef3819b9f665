import type { EnumValueDeclaration } from '../1-parse/syntax-tree.ts'
import type { BindContext } from './bind-context.ts'
import { duplicateMember, duplicateOrdinal } from './problems.ts'
import type { EnumExtensionSymbol, EnumSymbol, EnumValueSymbol } from './symbols.ts'

export function declareEnum(symbol: EnumSymbol, context: BindContext): void {
  const add = adder(symbol.values, context)
  for (const value of symbol.declaration?.values ?? []) add(value)
}

export function declareEnumExtension(symbol: EnumExtensionSymbol, context: BindContext): void {
  const add = adder(symbol.values, context)
  const addToExtended = symbol.extended && adder(symbol.extended.values, context)
  for (const value of symbol.declaration?.values ?? []) {
    add(value)
    addToExtended?.(value)
  }
}

function adder(values: EnumValueSymbol[], context: BindContext): (node: EnumValueDeclaration) => void {
  const names = new Set(values.map(({ key }) => key))
  const byOrdinal = new Map(values.map((value) => [value.ordinal, value]))
  return ({ name: { name, key, span: nameSpan }, ordinal, span }) => {
    if (names.has(key)) context.report(duplicateMember(nameSpan, name, 'value'))
    const taken = byOrdinal.get(ordinal)
    if (taken) context.report(duplicateOrdinal(span, ordinal, taken.name))
    const value = { ordinal, name, key }
    values.push(value)
    names.add(key)
    if (!taken) byOrdinal.set(ordinal, value)
  }
}
