import type { Section } from '../../1-parse/syntax-tree.ts'
import { findObject } from '../access.ts'
import type { BindContext } from '../bind-context.ts'
import { reportMissing } from '../resolve-type.ts'
import type { SectionedSymbol } from '../symbols.ts'
import type { Type } from '../types.ts'
import { isAddition, sectionName, sectionObject } from './section-arguments.ts'

const control: Type = { kind: 'Unsupported', name: 'Control' }

/** Controls and actions of a page, parts with the page they show. */
export function bindControls(
  page: SectionedSymbol,
  sections: readonly Section[],
  context: BindContext,
  inActions = false,
): void {
  for (const section of sections) {
    const { key } = section.name
    // Those name controls declared elsewhere.
    const name = isAddition(key) || key.startsWith('MOVE') ? undefined : sectionName(section)
    const type = key === 'PART' ? partType(section, context) : control
    const isAction = inActions || key === 'ACTIONS'
    if (name && isAction) page.actions.add(name.key)
    if (name && !(isAction && page.controls.has(name.key)))
      page.controls.set(name.key, { name: name.name, word: key, type })
    bindControls(page, section.sections, context, isAction)
  }
}

/** `part(Lines; "Order Lines")` */
function partType(section: Section, context: BindContext): Type {
  const reference = sectionObject(section)
  const found = reference && findObject('Page', reference, context)
  if (reference && !found) reportMissing('Page', reference, context)
  return { kind: 'Unsupported', name: 'Part', ...(found && { object: { kind: 'Page', id: found.id } }) }
}
