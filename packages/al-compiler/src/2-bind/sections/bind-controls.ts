import type { Section } from '../../1-parse/syntax-tree.ts'
import { findObject } from '../access.ts'
import type { BindContext } from '../bind-context.ts'
import { reportMissing } from '../resolve-type.ts'
import type { SectionedSymbol } from '../symbols.ts'
import type { Type } from '../types.ts'
import { sectionName, sectionObject } from './section-arguments.ts'

/** Sections that are about controls declared elsewhere. */
const changes = /^(MODIFY|ADD|ADDFIRST|ADDLAST|ADDBEFORE|ADDAFTER|MOVE\w*)$/

const control: Type = { kind: 'Unsupported', name: 'Control' }

/** Controls and actions of a page, parts with the page they show. */
export function bindControls(page: SectionedSymbol, sections: readonly Section[], context: BindContext): void {
  for (const section of sections) {
    const name = changes.test(section.name.key) ? undefined : sectionName(section)
    const type = section.name.key === 'PART' ? partType(section, context) : control
    if (name) page.controls.set(name.key, { name: name.name, type })
    bindControls(page, section.sections, context)
  }
}

/** `part(Lines; "Order Lines")` */
function partType(section: Section, context: BindContext): Type {
  const reference = sectionObject(section)
  const found = reference && findObject('Page', reference, context)
  if (reference && !found) reportMissing('Page', reference, context)
  return { kind: 'Unsupported', name: 'Part', ...(found && { object: { kind: 'Page', id: found.id } }) }
}
