import type { Expression, Identifier, ObjectReference, Section } from '../../1-parse/syntax-tree.ts'
import { objectReference } from '../object-reference.ts'

/** Words of sections that add to, or change, something declared elsewhere. */
export function isAddition(key: string): boolean {
  return /^(ADD|ADDFIRST|ADDLAST|ADDBEFORE|ADDAFTER|MODIFY)$/.test(key)
}

/** `Lines` of `part(Lines; "Order Lines")`. */
export function sectionName(section: Section): Identifier | undefined {
  const value = sectionValue(section, 0)
  return value?.kind === 'Identifier' ? value : undefined
}

/** `Rec."No."` of `field("No."; Rec."No.")`. */
export function sectionValue(section: Section, index: number): Expression | undefined {
  const values = section.arguments[index]?.values ?? []
  return values.length === 1 ? values[0] : undefined
}

/** `"Order Lines"` of `part(Lines; "Order Lines")`, `Customer` of `dataitem(Cust; Customer)`. */
export function sectionObject(section: Section): ObjectReference | undefined {
  const value = sectionValue(section, 1)
  return value && objectReference(value)
}
