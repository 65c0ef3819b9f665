import type { Identifier, Property } from '../../1-parse/syntax-tree.ts'

/** The names that these properties list: `SumIndexFields = Amount, "Amount (LCY)"`. */
export function namesListed(properties: readonly Property[], keys: ReadonlySet<string>): readonly Identifier[] {
  return properties.filter(({ name }) => keys.has(name.key)).flatMap(namesIn)
}

function namesIn({ value }: Property): readonly Identifier[] {
  if (value.kind !== 'ListValue' && value.kind !== 'ExpressionValue') return []
  const items = value.kind === 'ListValue' ? value.items : [value.expression]
  return items.filter((item) => item.kind === 'Identifier')
}
