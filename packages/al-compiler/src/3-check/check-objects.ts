import type { BoundApp } from '../2-bind/bind-app.ts'
import type { CodeSymbol, CodeunitSymbol, InterfaceSymbol, ObjectSymbol, ProcedureSymbol } from '../2-bind/symbols.ts'
import { isSectioned } from '../2-bind/symbols.ts'
import { sameType } from '../2-bind/types.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { locate } from '../diagnostics/diagnostic.ts'
import type { BoundObject } from './bound-tree.ts'
import { checkBody } from './check-body.ts'
import { checkSubscriber } from './check-subscriber.ts'
import { notInterface } from './problems.ts'
import { checkSectioned } from './sections/check-sectioned.ts'
import { checkFieldFormulas } from './tables/check-field-formulas.ts'
import { checkTests } from './tests/check-tests.ts'

/** The checked bodies of the app's codeunits, tables and table extensions; code of pages, reports and their like is checked and left. */
export function* checkObjects(bound: BoundApp, diagnostics: Diagnostic[]): Generator<BoundObject> {
  for (const symbol of bound.own) {
    if (isSectioned(symbol) && symbol.unit)
      checkSectioned(symbol, { unit: symbol.unit, objects: bound.objects, diagnostics })
    if (!hasCode(symbol) || !symbol.unit) continue
    const place = { owner: symbol, unit: symbol.unit, objects: bound.objects, diagnostics }
    if (symbol.kind === 'Codeunit') {
      checkImplements(symbol, diagnostics)
      checkTests(symbol, diagnostics)
    }
    if (symbol.kind === 'Table' || symbol.kind === 'TableExtension')
      checkFieldFormulas(symbol, bound.objects, diagnostics)
    const procedures = symbol.members.all.map((procedure) => checkBody(procedure, place))
    for (const procedure of symbol.members.all) checkSubscriber(procedure, place)
    yield { symbol, procedures }
  }
}

function hasCode(symbol: ObjectSymbol): symbol is CodeSymbol {
  if (symbol.kind === 'TableExtension') return symbol.extended !== undefined
  return symbol.kind === 'Codeunit' || symbol.kind === 'Table'
}

function checkImplements(codeunit: CodeunitSymbol, diagnostics: Diagnostic[]): void {
  const { unit, declaration } = codeunit
  if (!unit || !declaration) return
  codeunit.implements.forEach((symbol, i) => {
    for (const procedure of proceduresOf(symbol)) {
      const span = declaration.implements[i]?.span ?? declaration.name.span
      if (!implementationOf(codeunit, procedure))
        diagnostics.push(locate(unit, notInterface(span, codeunit.name, symbol.name, procedure.name)))
    }
  })
}

export function proceduresOf(symbol: InterfaceSymbol): readonly ProcedureSymbol[] {
  return [...symbol.members.all, ...symbol.extends.flatMap(proceduresOf)]
}

export function implementationOf(codeunit: CodeunitSymbol, wanted: ProcedureSymbol): ProcedureSymbol | undefined {
  return codeunit.members.procedures.get(wanted.key)?.find(
    (one) =>
      one.parameters.length === wanted.parameters.length &&
      one.parameters.every((parameter, i) => {
        const other = wanted.parameters[i]
        return (
          other !== undefined && sameType(parameter.type, other.type) && parameter.byReference === other.byReference
        )
      }),
  )
}
