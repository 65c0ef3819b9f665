import type { ObjectDeclaration, Property } from '../../1-parse/syntax-tree.ts'
import type { ObjectSymbol } from '../../2-bind/symbols.ts'
import type { Diagnostic, Finding } from '../../diagnostics/diagnostic.ts'
import { locate } from '../../diagnostics/diagnostic.ts'
import { invalidPropertyValue, noTextInProperty, repeatedProperty, unknownProperty } from '../problems.ts'
import { propertyText } from '../../2-bind/properties.ts'
import { knownProperties } from './known-properties.ts'

type Place = keyof typeof knownProperties

/** A property with a slip of the pen would change nothing, without a word. */
export function checkProperties({ unit, declaration }: ObjectSymbol, diagnostics: Diagnostic[]): void {
  if (!unit || !declaration) return
  for (const [place, properties] of propertiesIn(declaration))
    properties.forEach((property, i) => {
      const isRepeated = properties.findIndex(({ name }) => name.key === property.name.key) < i
      const finding = isRepeated ? repeatedProperty(property.name.span, property.name.name) : findingOf(property, place)
      if (finding) diagnostics.push(locate(unit, finding))
    })
}

function propertiesIn(declaration: ObjectDeclaration): readonly (readonly [Place, readonly Property[]])[] {
  switch (declaration.kind) {
    case 'CodeunitDeclaration':
      return [['codeunit', declaration.properties]]
    case 'InterfaceDeclaration':
      return [['interface', declaration.properties]]
    case 'TableDeclaration':
    case 'TableExtensionDeclaration':
      return [
        ['table', declaration.properties],
        ...declaration.fields.map(({ properties }) => ['field', properties] as const),
        ...declaration.keys.map(({ properties }) => ['key', properties] as const),
        ...declaration.fieldGroups.map(({ properties }) => ['fieldGroup', properties] as const),
      ]
    case 'EnumDeclaration':
    case 'EnumExtensionDeclaration':
      return [
        ['enum', declaration.properties],
        ...declaration.values.map(({ properties }) => ['enumValue', properties] as const),
      ]
    default:
      return []
  }
}

function findingOf({ name, value, span }: Property, place: Place): Finding | undefined {
  const words = knownProperties[place].get(name.key)
  if (!words) return unknownProperty(name.span, name.name)
  if (words === 'text') return isNoText(value) ? noTextInProperty(span, name.name) : undefined
  if (words.length === 0) return undefined
  const word = propertyText(value)
  const isKnown = word !== undefined && words.some((one) => one.toUpperCase() === word.toUpperCase())
  return isKnown ? undefined : invalidPropertyValue(span, name.name, words)
}

/** `Caption = Customer` looks right and shows right, until the name is one of two words. */
function isNoText(value: Property['value']): boolean {
  if (value.kind !== 'ExpressionValue') return false
  const { kind } = value.expression
  return kind !== 'TextLiteral' && kind !== 'MissingExpression'
}
