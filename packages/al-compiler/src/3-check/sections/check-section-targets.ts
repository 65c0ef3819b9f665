import { foldName } from '../../1-parse/lexer/fold-name.ts'
import type { Section } from '../../1-parse/syntax-tree.ts'
import type { ObjectTable } from '../../2-bind/object-table.ts'
import { textProperty } from '../../2-bind/properties.ts'
import { sectionObject, sectionValue } from '../../2-bind/sections/section-arguments.ts'
import type { Finding } from '../../diagnostics/diagnostic.ts'
import { columnWithoutSource, unknownAction, unknownAddIn, unknownSystemPart } from '../problems.ts'
import type { SectionPlace } from './section-place.ts'

/** What the second argument of a section names is there, and is given. Pages of parts and tables of data items are looked up when they are bound. */
export function targetFindings(section: Section, place: SectionPlace): readonly Finding[] {
  switch (section.name.key) {
    case 'ACTIONREF':
      return actionFindings(section, place)
    case 'USERCONTROL':
      return addInFindings(section, place)
    case 'SYSTEMPART':
      return systemPartFindings(section)
    case 'COLUMN':
      return columnFindings(section, place)
    default:
      return []
  }
}

/** Of a query it may count rows. */
function columnFindings(section: Section, { owner }: SectionPlace): readonly Finding[] {
  const counts = owner.kind === 'Query' && textProperty(section, 'Method')?.toUpperCase() === 'COUNT'
  // Without even a name it has been told.
  return section.arguments.length !== 1 || counts ? [] : [columnWithoutSource(section.name.span)]
}

function actionFindings(section: Section, { owner }: SectionPlace): readonly Finding[] {
  const page = owner.extended ?? owner
  const target = sectionValue(section, 1)
  if (target?.kind !== 'Identifier' || target.name === '' || page.actions.has(target.key)) return []
  // What an extension of something missing names may be there.
  if (page.kind === 'PageExtension' || page.kind === 'ReportExtension') return []
  return [unknownAction(target.span, target.name, page.name)]
}

function addInFindings(section: Section, { objects, unit }: SectionPlace): readonly Finding[] {
  const reference = sectionObject(section)
  if (reference?.kind !== 'QualifiedName') return []
  const name = reference.parts.map((part) => part.name).join('.')
  const isKnown = objects.find('ControlAddIn', reference, unit) ?? isDotNetAddIn(foldName(name), objects)
  return isKnown ? [] : [unknownAddIn(reference.span, name)]
}

/** Business Central brings some of its own, and a `dotnet` declares others: `type("A.B"; Viewer) { IsControlAddIn = true; }`. */
function isDotNetAddIn(key: string, objects: ObjectTable): boolean {
  if (key.startsWith('MICROSOFT.DYNAMICS.NAV.CLIENT.')) return true
  const isAlias = (section: Section): boolean => {
    const alias = section.name.key === 'TYPE' ? sectionValue(section, 1) : undefined
    return (alias?.kind === 'Identifier' && alias.key === key) || section.sections.some(isAlias)
  }
  return objects.all.some(
    ({ declaration }) => declaration?.kind === 'DotNetDeclaration' && declaration.sections.some(isAlias),
  )
}

const systemParts = ['Links', 'MyNotes', 'Notes', 'Outlook']
const systemPartKeys: ReadonlySet<string> = new Set(systemParts.map(foldName))

function systemPartFindings(section: Section): readonly Finding[] {
  const value = sectionValue(section, 1)
  if (value?.kind !== 'Identifier' || value.name === '' || systemPartKeys.has(value.key)) return []
  return [unknownSystemPart(value.span, systemParts)]
}
