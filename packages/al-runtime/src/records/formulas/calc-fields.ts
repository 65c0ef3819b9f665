import type { CalcFormulaMetadata } from '@alcove/al-abi'
import type { CalculatedValue } from '@alcove/record-store'
import { Decimal } from '../../values/decimal.ts'
import { Variant } from '../../values/variant.ts'
import { isInDatabase } from '../stored-tables.ts'
import type { AlRecord } from '../al-record.ts'
import { statement } from '../database/statement.ts'
import type { FieldShape } from '../table-shape.ts'
import { tableShape } from '../table-shapes.ts'
import { fieldValue } from '../value-text.ts'
import { calculateByReading } from './calculate-by-reading.ts'
import { calculationOf } from './calculation.ts'

/** Calculates FlowFields into the variable, from its values and FlowFilters. */
export async function calcFields(record: AlRecord, fields: readonly FieldShape[]): Promise<void> {
  const inDatabase: { field: FieldShape; formula: CalcFormulaMetadata }[] = []
  for (const field of fields) {
    const formula = field.meta.calcFormula
    if (formula === undefined) record.v[field.index] = field.kind.blank
    else if (isInDatabase(tableShape(record.s, formula.tableId))) inDatabase.push({ field, formula })
    else record.v[field.index] = fieldValue(record.s, field, await calculateByReading(record, formula))
  }
  const calculations = inDatabase.map(({ formula }) => calculationOf(record, formula))
  const values = await statement(record, (store) => store.calculate(calculations))
  inDatabase.forEach(({ field, formula }, i) => {
    record.v[field.index] = fieldValue(record.s, field, calculated(record, formula, values[i]))
  })
}

function calculated(record: AlRecord, formula: CalcFormulaMetadata, value: CalculatedValue): Variant {
  if (formula.method === 'exist') return new Variant(value, { kind: 'Boolean' })
  const takesValue = formula.method === 'lookup' || formula.method === 'min' || formula.method === 'max'
  // A text that the store says is a number.
  if (!takesValue || formula.negated) return new Variant(Decimal.fromString(value as string), { kind: 'Decimal' })
  const { kind, meta } = tableShape(record.s, formula.tableId).field(formula.fieldNo)
  return new Variant(kind.fromStored === undefined ? value : kind.fromStored(value), meta.type)
}
