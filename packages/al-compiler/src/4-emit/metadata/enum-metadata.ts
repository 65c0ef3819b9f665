import type { EnumMetadata, EnumValueMetadata } from '@alcove/al-abi'
import type { Body, EnumValueDeclaration } from '../../1-parse/syntax-tree.ts'
import type { ObjectTable } from '../../2-bind/object-table.ts'
import { booleanProperty, findProperty, textProperty } from '../../2-bind/properties.ts'
import type { EnumExtensionSymbol, EnumSymbol } from '../../2-bind/symbols.ts'

export function enumMetadata(symbol: EnumSymbol | EnumExtensionSymbol, objects: ObjectTable): EnumMetadata | undefined {
  const { declaration } = symbol
  if (!declaration) return undefined
  const find = (body: Pick<Body, 'properties'>, property: string) => implementations(body, property, symbol, objects)
  const defaults = find(declaration, 'DefaultImplementation')
  const unknown = find(declaration, 'UnknownValueImplementation')
  return {
    id: symbol.kind === 'EnumExtension' ? (symbol.extended?.id ?? 0) : symbol.id,
    name: symbol.kind === 'EnumExtension' ? (symbol.extended?.name ?? '') : symbol.name,
    extensible: booleanProperty(declaration, 'Extensible', false),
    values: declaration.values.map((value) => valueMetadata(value, find(value, 'Implementation'))),
    ...(defaults && { defaultImplementations: defaults }),
    ...(unknown && { unknownImplementations: unknown }),
  }
}

function valueMetadata(
  node: EnumValueDeclaration,
  implemented: Readonly<Record<string, number>> | undefined,
): EnumValueMetadata {
  return {
    ordinal: node.ordinal,
    name: node.name.name,
    caption: textProperty(node, 'Caption') ?? node.name.name,
    ...(implemented && { implementations: implemented }),
  }
}

function implementations(
  body: Pick<Body, 'properties'>,
  property: string,
  symbol: EnumSymbol | EnumExtensionSymbol,
  objects: ObjectTable,
): Readonly<Record<string, number>> | undefined {
  const value = findProperty(body, property)?.value
  if (value?.kind !== 'ImplementationValue') return undefined
  return Object.fromEntries(
    value.pairs.map((pair) => [
      pair.interface.parts.at(-1)?.name.toLowerCase() ?? '',
      objects.find('Codeunit', pair.codeunit, symbol.unit)?.id ?? 0,
    ]),
  )
}
