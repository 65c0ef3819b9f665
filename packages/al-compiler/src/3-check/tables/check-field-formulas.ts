import { resolveCalcFormula } from '../../2-bind/field-formulas/calc-formula.ts'
import { resolveRelation } from '../../2-bind/field-formulas/table-relation.ts'
import type { ObjectTable } from '../../2-bind/object-table.ts'
import type { TableExtensionSymbol, TableSymbol } from '../../2-bind/symbols.ts'
import { type Diagnostic, locate } from '../../diagnostics/diagnostic.ts'
import { tableOf } from '../names.ts'
import { ownFields } from './own-fields.ts'

/** Tables, fields and types that CalcFormula and TableRelation of fields name, of a table or of an extension of one. */
export function checkFieldFormulas(
  symbol: TableSymbol | TableExtensionSymbol,
  objects: ObjectTable,
  diagnostics: Diagnostic[],
): void {
  const { unit } = symbol
  const table = tableOf(symbol)
  if (!unit || !table) return
  const scope = { own: table, unit, objects }
  for (const { node, field } of ownFields(symbol)) {
    const formula = resolveCalcFormula(node, field, scope)
    const relation = resolveRelation(node, scope)
    for (const problem of [...formula.problems, ...relation.problems]) diagnostics.push(locate(unit, problem))
  }
}
