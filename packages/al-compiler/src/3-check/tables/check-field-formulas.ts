import { resolveCalcFormula } from '../../2-bind/field-formulas/calc-formula.ts'
import { resolveRelation } from '../../2-bind/field-formulas/table-relation.ts'
import type { ObjectTable } from '../../2-bind/object-table.ts'
import type { TableSymbol } from '../../2-bind/symbols.ts'
import { type Diagnostic, locate } from '../../diagnostics/diagnostic.ts'

/** Tables, fields and types that CalcFormula and TableRelation of a table's fields name. */
export function checkFieldFormulas(table: TableSymbol, objects: ObjectTable, diagnostics: Diagnostic[]): void {
  const { unit, declaration } = table
  if (!unit || !declaration) return
  for (const node of declaration.fields) {
    const field = table.fieldsByKey.get(node.name.key)
    if (field?.span !== node.name.span) continue
    const formula = resolveCalcFormula(node, field, objects)
    const relation = resolveRelation(node, table, objects)
    for (const problem of [...formula.problems, ...relation.problems]) diagnostics.push(locate(unit, problem))
  }
}
