import type { CalcFormulaMetadata } from '@alcove/al-abi'
import { Decimal } from '../../values/decimal.ts'
import { Variant } from '../../values/variant.ts'
import type { AlRecord } from '../al-record.ts'
import { decimalOf } from '../field-sums.ts'
import { conditionFilters } from './conditions.ts'

/** A formula over a table that is not in the database: row by row. */
export async function calculateByReading(record: AlRecord, formula: CalcFormulaMetadata): Promise<Variant> {
  const rows = record.another(formula.tableId)
  rows.filters = conditionFilters(record, rows.table, formula.where)
  if (formula.method === 'exist')
    return new Variant((await rows.access.isEmpty(rows)) === formula.negated, { kind: 'Boolean' })
  if (formula.method === 'count') return number(Decimal.fromInteger(await rows.access.count(rows)), formula)

  const field = rows.table.field(formula.fieldNo)
  const { type } = field.meta
  if (formula.method === 'lookup') {
    const value = (await rows.access.find(rows, 'first')) ? rows.v[field.index] : field.kind.blank
    return formula.negated ? number(decimalOf(value), formula) : new Variant(value, type)
  }
  const values: unknown[] = []
  for (let found = await rows.access.findSet(rows); found; found = (await rows.access.next(rows, 1)) !== 0)
    values.push(rows.v[field.index])
  if (formula.method === 'sum' || formula.method === 'average') {
    const sum = values.reduce<Decimal>((total, value) => total.add(decimalOf(value)), Decimal.ZERO)
    const isMean = formula.method === 'average' && values.length > 0
    return number(isMean ? sum.div(Decimal.fromInteger(values.length)) : sum, formula)
  }
  const sign = formula.method === 'min' ? 1 : -1
  const [best = field.kind.blank] = values.toSorted((a, b) => sign * field.kind.compare(a, b))
  return formula.negated ? number(decimalOf(best), formula) : new Variant(best, type)
}

function number(value: Decimal, { negated }: CalcFormulaMetadata): Variant {
  return new Variant(negated ? value.neg() : value, { kind: 'Decimal' })
}
