import type { Identifier, Section } from '../../1-parse/syntax-tree.ts'
import type { BindContext } from '../bind-context.ts'
import { booleanProperty, findProperty } from '../properties.ts'
import { resolveRecord } from '../resolve-type.ts'
import type { SectionedSymbol } from '../symbols.ts'
import type { Type } from '../types.ts'
import { textType } from '../types.ts'
import { implicitVariable } from './implicit-variable.ts'
import { sectionName, sectionObject } from './section-arguments.ts'

/** Table elements are records and text elements texts, under their own name or that of their VariableName. */
export function bindXmlElements(port: SectionedSymbol, sections: readonly Section[], context: BindContext): void {
  for (const section of sections) {
    const name = variableName(section) ?? sectionName(section)
    const type = name && elementType(section, context)
    if (name && type) port.implicit.set(name.key, implicitVariable(name.name, type, name.span))
    if (section.name.key !== 'REQUESTPAGE') bindXmlElements(port, section.sections, context)
  }
}

function elementType(section: Section, context: BindContext): Type | undefined {
  switch (section.name.key) {
    case 'TEXTELEMENT':
    case 'TEXTATTRIBUTE':
      return textType
    case 'TABLEELEMENT': {
      const table = sectionObject(section)
      return table && resolveRecord(table, booleanProperty(section, 'UseTemporary', false), context)
    }
    default:
      return undefined
  }
}

function variableName(section: Section): Identifier | undefined {
  const value = findProperty(section, 'VariableName')?.value
  return value?.kind === 'ExpressionValue' && value.expression.kind === 'Identifier' ? value.expression : undefined
}
