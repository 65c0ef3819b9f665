import type { EnumValueDeclaration } from '../1-parse/syntax-tree.ts'
import type { BindContext } from './bind-context.ts'
import { duplicateMember, duplicateNumber } from './problems.ts'
import type { EnumExtensionSymbol, EnumSymbol, EnumValueSymbol } from './symbols.ts'

export function declareEnum(symbol: EnumSymbol, context: BindContext): void {
  for (const value of symbol.declaration?.values ?? []) addValue(symbol.values, value, context)
}

export function declareEnumExtension(symbol: EnumExtensionSymbol, context: BindContext): void {
  for (const value of symbol.declaration?.values ?? []) {
    addValue(symbol.values, value, context)
    if (symbol.extended) addValue(symbol.extended.values, value, context)
  }
}

function addValue(values: EnumValueSymbol[], node: EnumValueDeclaration, context: BindContext): void {
  if (values.some((value) => value.key === node.name.key))
    context.report(duplicateMember(node.name.span, node.name.name, 'value'))
  const taken = values.find((value) => value.ordinal === node.ordinal)
  if (taken) context.report(duplicateNumber(node.span, 'value', node.ordinal, taken.name))
  values.push({ ordinal: node.ordinal, name: node.name.name, key: node.name.key })
}
