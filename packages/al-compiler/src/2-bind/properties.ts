import type { Body, Property, PropertyValue } from '../1-parse/syntax-tree.ts'

type HasProperties = Pick<Body, 'properties'>

export function findProperty(body: HasProperties, name: string): Property | undefined {
  const key = name.toUpperCase()
  return body.properties.find((property) => property.name.key === key)
}

export function booleanProperty(body: HasProperties, name: string, otherwise: boolean): boolean {
  const text = propertyText(findProperty(body, name)?.value)?.toUpperCase()
  return text === undefined ? otherwise : text === 'TRUE'
}

/** A word or text as the value of a property: `Temporary`, `'Caption'`, `5`. */
export function textProperty(body: HasProperties, name: string): string | undefined {
  return propertyText(findProperty(body, name)?.value)
}

/** A word, text, number or truth value as text; undefined for anything else. */
export function propertyText(value: PropertyValue | undefined): string | undefined {
  if (value?.kind === 'LabelValue' || value?.kind === 'GenericValue') return value.text
  if (value?.kind !== 'ExpressionValue') return undefined
  const expression = value.expression
  switch (expression.kind) {
    case 'Identifier':
      return expression.name
    case 'BooleanLiteral':
    case 'IntegerLiteral':
    case 'TextLiteral':
      return String(expression.value)
    default:
      return undefined
  }
}
