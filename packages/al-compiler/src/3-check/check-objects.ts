import type { BoundApp } from '../2-bind/bind-app.ts'
import type { CodeSymbol, ObjectSymbol } from '../2-bind/symbols.ts'
import { isSectioned } from '../2-bind/symbols.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { BoundObject } from './bound-tree.ts'
import { checkBody } from './check-body.ts'
import { checkDeclaration } from './check-declaration.ts'
import { checkCodeunitImplements, checkEnumImplements } from './check-implementations.ts'
import { checkInterface } from './check-interface.ts'
import { checkSubscriber } from './check-subscriber.ts'
import { checkTriggers } from './check-triggers.ts'
import { checkSectioned } from './sections/check-sectioned.ts'
import { checkFields } from './tables/check-fields.ts'
import { checkListedFields } from './tables/check-listed-fields.ts'
import { checkFieldFormulas } from './tables/check-field-formulas.ts'
import { checkTests } from './tests/check-tests.ts'

/** The checked bodies of the app's codeunits, tables and table extensions; code of pages, reports and their like is checked and left. */
export function* checkObjects(bound: BoundApp, diagnostics: Diagnostic[]): Generator<BoundObject> {
  for (const symbol of bound.own) {
    if (isSectioned(symbol) && symbol.unit)
      checkSectioned(symbol, { unit: symbol.unit, objects: bound.objects, diagnostics })
    checkDeclaration(symbol, bound.objects, diagnostics)
    if (symbol.kind === 'Interface') checkInterface(symbol, diagnostics)
    if (symbol.kind === 'Enum' || symbol.kind === 'EnumExtension')
      checkEnumImplements(symbol, bound.objects, diagnostics)
    if (!hasCode(symbol) || !symbol.unit) continue
    const place = { owner: symbol, unit: symbol.unit, objects: bound.objects, diagnostics }
    checkTriggers(symbol, diagnostics)
    if (symbol.kind === 'Codeunit') {
      checkCodeunitImplements(symbol, diagnostics)
      checkTests(symbol, diagnostics)
    }
    if (symbol.kind === 'Table' || symbol.kind === 'TableExtension') {
      checkFields(symbol, bound.objects, diagnostics)
      checkFieldFormulas(symbol, bound.objects, diagnostics)
      checkListedFields(symbol, diagnostics)
    }
    const procedures = symbol.members.all.map((procedure) => checkBody(procedure, place))
    for (const procedure of symbol.members.all) checkSubscriber(procedure, place)
    yield { symbol, procedures }
  }
}

function hasCode(symbol: ObjectSymbol): symbol is CodeSymbol {
  if (symbol.kind === 'TableExtension') return symbol.extended !== undefined
  return symbol.kind === 'Codeunit' || symbol.kind === 'Table'
}
