import type { Section } from '../../1-parse/syntax-tree.ts'
import { duplicateMember } from '../../2-bind/problems.ts'
import { isAddition, sectionName } from '../../2-bind/sections/section-arguments.ts'
import type { Finding } from '../../diagnostics/diagnostic.ts'

/** What is named below these sections shares its names. */
const scopes: Readonly<Record<string, string>> = { LAYOUT: 'control', ACTIONS: 'action', VIEWS: 'view' }
/** Of reports and queries. */
const members: Readonly<Record<string, string>> = { COLUMN: 'column', FILTER: 'column', DATAITEM: 'data item' }

/** Controls, actions, columns and data items of one name. */
export function duplicateFindings(sections: readonly Section[]): readonly Finding[] {
  const seen = new Set<string>()
  const inSections = (list: readonly Section[], outer: string | undefined): readonly Finding[] =>
    list.flatMap((section) => {
      const { key } = section.name
      const scope = scopes[key] ?? outer
      const what = scope ?? members[key]
      const finding = what && key !== 'AREA' ? namedTwice(section, what, seen) : undefined
      return [...(finding ? [finding] : []), ...inSections(section.sections, scope)]
    })
  return inSections(sections, undefined)
}

function namedTwice(section: Section, what: string, seen: Set<string>): Finding | undefined {
  const { key } = section.name
  const name = isAddition(key) || key.startsWith('MOVE') ? undefined : sectionName(section)
  if (!name || name.name === '') return undefined
  const place = `${what} ${name.key}`
  if (seen.has(place)) return duplicateMember(name.span, name.name, what)
  seen.add(place)
  return undefined
}
