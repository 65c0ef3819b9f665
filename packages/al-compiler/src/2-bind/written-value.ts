import type { Expression, FieldDeclaration, PropertyValue } from '../1-parse/syntax-tree.ts'
import type { ObjectTable } from './object-table.ts'
import { findProperty } from './properties.ts'
import type { FieldSymbol } from './symbols.ts'
import { isIntegral, type Type } from './types.ts'

/** Simple types in their JavaScript form, the others as the text of the property. */
export function writtenValue(
  property: string,
  field: FieldSymbol,
  node: FieldDeclaration,
  objects: ObjectTable,
): string | number | boolean | undefined {
  const value = findProperty(node, property)?.value
  const text = value && valueText(value)
  return text === undefined ? undefined : writtenText(text, field.type, objects)
}

/** What stands for a value of the type, in its metadata form. */
export function writtenText(text: string, type: Type, objects: ObjectTable): string | number | boolean {
  if (type.kind === 'Boolean') return /^(true|yes|1)$/i.test(text)
  if (type.kind === 'Option' || type.kind === 'Enum') {
    const names =
      type.kind === 'Option'
        ? type.members.map((name, ordinal) => ({ name, ordinal }))
        : (objects.byId('Enum', type.id)?.values ?? [])
    const found = names.find((one) => one.name.trim().toUpperCase() === text.trim().toUpperCase())
    return found?.ordinal ?? (Number(text) || 0)
  }
  if (type.kind === 'Date' && isClosingDate(text)) return text
  if (isIntegral(type) || /^(Duration|Date|Time|DateTime)$/.test(type.kind)) return Number(text) || 0
  return text
}

/** `C20260101D` compiles as the value of a property, though the language has no such literal. */
export function isClosingDate(text: string): boolean {
  return /^C\d{8}D$/i.test(text)
}

/** The text of a property that stands for a constant. */
export function valueText(value: PropertyValue): string | undefined {
  if (value.kind === 'LabelValue' || value.kind === 'GenericValue') return value.text
  return value.kind === 'ExpressionValue' ? expressionText(value.expression) : undefined
}

/** The text of a constant; undefined for what is none. */
export function expressionText(node: Expression): string | undefined {
  switch (node.kind) {
    case 'Identifier':
      return node.name
    case 'DecimalLiteral':
      return node.text
    case 'BooleanLiteral':
    case 'IntegerLiteral':
    case 'BigIntegerLiteral':
    case 'TextLiteral':
    case 'DateLiteral':
    case 'TimeLiteral':
    case 'DateTimeLiteral':
      return String(node.value)
    case 'UnaryExpression': {
      const operand = expressionText(node.operand)
      return operand === undefined || node.operator === 'not'
        ? undefined
        : node.operator === '-'
          ? `-${operand}`
          : operand
    }
    case 'ScopeAccess':
      return node.member.name
    default:
      return undefined
  }
}
