import type { Identifier, Section } from '../../1-parse/syntax-tree.ts'
import { isAddition } from '../../2-bind/sections/section-arguments.ts'
import type { SectionedSymbol } from '../../2-bind/symbols.ts'
import type { Finding } from '../../diagnostics/diagnostic.ts'
import { unknownAction, unknownControl, unknownView } from '../problems.ts'

/** Every page has them, whether it names them or not. */
const areas = new Set(
  [
    ...['Content', 'FactBoxes', 'RoleCenter', 'Prompt', 'PromptOptions', 'PromptGuide', 'SystemActions', 'Promoted'],
    ...['Creation', 'Embedding', 'Navigation', 'Processing', 'Reporting', 'Sections'],
  ].map((name) => name.toUpperCase()),
)

const findings = { LAYOUT: unknownControl, ACTIONS: unknownAction, VIEWS: unknownView }

/** What an extension adds to, moves or modifies is there (`addafter(Name)`, `moveafter(Name; City)`, `modify(Name)`). */
export function anchorFindings({ extended, declaration }: SectionedSymbol): readonly Finding[] {
  return extended ? inSections(declaration?.sections ?? [], undefined, extended) : []
}

function inSections(
  sections: readonly Section[],
  outer: keyof typeof findings | undefined,
  extended: SectionedSymbol,
): readonly Finding[] {
  return sections.flatMap((section) => {
    const { key } = section.name
    const place = isPlace(key) ? key : outer
    const finding = place && findings[place]
    const found = finding
      ? anchorsOf(section)
          .filter((anchor) => !extended.controls.has(anchor.key) && !areas.has(anchor.key))
          .map((anchor) => finding(anchor.span, anchor.name, extended.name))
      : []
    return [...found, ...inSections(section.sections, place, extended)]
  })
}

function isPlace(key: string): key is keyof typeof findings {
  return key in findings
}

/** Of a move also what it moves. */
function anchorsOf({ name, arguments: given }: Section): readonly Identifier[] {
  const isMove = name.key.startsWith('MOVE')
  if (!isMove && !isAddition(name.key)) return []
  return given
    .slice(0, isMove ? undefined : 1)
    .flatMap(({ values }) => values)
    .filter((value) => value.kind === 'Identifier')
}
