import type { Section } from '../../1-parse/syntax-tree.ts'
import { triggerSymbol } from '../../2-bind/declare-procedure.ts'
import type { SectionedSymbol } from '../../2-bind/symbols.ts'
import { locate } from '../../diagnostics/diagnostic.ts'
import type { BodyPlace } from '../check-body.ts'
import { checkBody, createExpressionContext } from '../check-body.ts'
import type { CheckContext } from '../check-context.ts'
import { checkSubscriber } from '../check-subscriber.ts'
import { checkObjectNames } from '../properties/check-object-names.ts'
import { anchorFindings } from './check-anchors.ts'
import { checkFieldNames } from './check-field-names.ts'
import { checkExpressions } from './check-section-expressions.ts'
import { targetFindings } from './check-section-targets.ts'
import { duplicateFindings } from './section-duplicates.ts'
import type { SectionPlace } from './section-place.ts'
import { innerPlace, outerPlace } from './section-place.ts'
import { triggerFindings } from './section-triggers.ts'

/** Procedures, triggers and expressions of a page, report, query or xmlport, and of their extensions. */
export function checkSectioned(symbol: SectionedSymbol, given: Omit<BodyPlace, 'owner' | 'scope'>): void {
  const { declaration } = symbol
  if (!declaration) return
  const place = outerPlace(symbol, given)
  for (const procedure of symbol.members.all) {
    checkBody(procedure, place)
    checkSubscriber(procedure, place)
  }
  const context = createExpressionContext(place)
  checkFieldNames(declaration, undefined, place)
  checkExpressions(declaration, undefined, context)
  checkSections(declaration.sections, place, context)
  const findings = [
    ...anchorFindings(symbol),
    ...duplicateFindings(declaration.sections),
    ...triggerFindings(declaration.triggers),
  ]
  for (const finding of findings) place.diagnostics.push(locate(place.unit, finding))
}

function checkSections(sections: readonly Section[], place: SectionPlace, context: CheckContext): void {
  for (const section of sections) {
    const inside = innerPlace(section, place)
    const own = inside.scope === place.scope ? context : createExpressionContext(inside)
    checkFieldNames(section, section, inside)
    checkObjectNames(section.properties, inside)
    // A control add-in raises events of its own names.
    const unknown = section.name.key === 'USERCONTROL' ? [] : triggerFindings(section.triggers)
    for (const finding of [...unknown, ...targetFindings(section, inside)])
      place.diagnostics.push(locate(place.unit, finding))
    checkExpressions(section, section, own)
    for (const declaration of section.triggers)
      checkBody(triggerSymbol(inside.owner, declaration, inside.bind, undefined), inside)
    checkSections(section.sections, inside, own)
  }
}
