import type { FieldMetadata } from '@alcove/al-abi'
import type { FieldDeclaration } from '../../1-parse/syntax-tree.ts'
import { textProperty } from '../properties.ts'
import type { FieldSymbol } from '../symbols.ts'

export function fieldClassOf(node: FieldDeclaration): FieldMetadata['fieldClass'] {
  const written = textProperty(node, 'FieldClass')?.toUpperCase()
  return written === 'FLOWFIELD' ? 'FlowField' : written === 'FLOWFILTER' ? 'FlowFilter' : 'Normal'
}

/** Of a field of any table that can be named. */
export function classOfField({ table, no, span }: FieldSymbol): FieldMetadata['fieldClass'] {
  const known = table.metadata?.fields.find((field) => field.no === no)
  if (known !== undefined) return known.fieldClass
  const node = table.declaration?.fields.find((field) => field.name.span === span)
  return node === undefined ? 'Normal' : fieldClassOf(node)
}
