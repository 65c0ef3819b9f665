import type { CalcFormulaMetadata } from '@alcove/al-abi'
import type { CalculatedValue, Calculation } from '@alcove/record-store'
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
import { inTurns, withNamedFlowFields } from './flow-order.ts'

/** Calculates FlowFields into the variable, from its values and FlowFilters. */
export async function calcFields(record: AlRecord, fields: readonly FieldShape[]): Promise<void> {
  const [values] = await calcRows(record, [record.v.slice()], fields)
  fields.forEach((field, i) => (record.v[field.index] = values![i]))
}

/**
 * The values of FlowFields for each of the rows, which are the record's table's; FlowFilters are the record's. Other FlowFields that
 * their formulas name are calculated first, whatever the rows hold in them.
 */
export async function calcRows(
  record: AlRecord,
  rows: readonly (readonly unknown[])[],
  fields: readonly FieldShape[],
): Promise<unknown[][]> {
  const turns = inTurns(withNamedFlowFields(record.table, fields))
  if (turns.length <= 1) return calcAtOnce(record, rows, fields)
  const filled = rows.map((row) => row.slice())
  for (const turn of turns) {
    const values = await calcAtOnce(record, filled, turn)
    filled.forEach((row, at) => turn.forEach(({ index }, i) => (row[index] = values[at]![i])))
  }
  return filled.map((row) => fields.map(({ index }) => row[index]))
}

async function calcAtOnce(
  record: AlRecord,
  rows: readonly (readonly unknown[])[],
  fields: readonly FieldShape[],
): Promise<unknown[][]> {
  const row = record.copy()
  const values = rows.map(() => fields.map((field) => field.kind.blank))
  const asked: { readonly calculation: Calculation; readonly take: (value: CalculatedValue) => void }[] = []
  for (const [at, one] of rows.entries()) {
    row.takeValues(one)
    for (const [i, field] of fields.entries()) {
      const formula = field.meta.calcFormula
      if (formula === undefined) continue
      const take = (value: Variant) => (values[at]![i] = fieldValue(record.s, field, value))
      if (isInDatabase(tableShape(record.s, formula.tableId))) {
        const calculation = calculationOf(row, formula)
        asked.push({ calculation, take: (value) => take(calculated(record, formula, value)) })
      } else take(await calculateByReading(row, formula))
    }
  }
  if (asked.length === 0) return values
  const answers = await statement(record, (store) => store.calculate(asked.map(({ calculation }) => calculation)))
  asked.forEach(({ take }, i) => take(answers[i]))
  return values
}

function calculated(record: AlRecord, formula: CalcFormulaMetadata, value: CalculatedValue): Variant {
  if (formula.method === 'exist') return new Variant(value, { kind: 'Boolean' })
  const takesValue = formula.method === 'lookup' || formula.method === 'min' || formula.method === 'max'
  // A text that the store says is a number.
  if (!takesValue || formula.negated) return new Variant(Decimal.fromString(value as string), { kind: 'Decimal' })
  const { kind, meta } = tableShape(record.s, formula.tableId).field(formula.fieldNo)
  return new Variant(kind.fromStored === undefined ? value : kind.fromStored(value), meta.type)
}
