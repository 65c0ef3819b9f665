import type { CalcFormulaMetadata } from '@alcove/al-abi'
import type { Calculation, FieldFilter, FlowField } from '@alcove/record-store'
import { errors } from '../../errors/error-texts.ts'
import type { AlRecord } from '../al-record.ts'
import { type RecordFilter } from '../filters/record-filter.ts'
import { isInDatabase } from '../stored-tables.ts'
import type { FieldShape, TableShape } from '../table-shape.ts'
import { tableShape } from '../table-shapes.ts'
import { conditionFilters } from './conditions.ts'
import { rowConditions } from './row-conditions.ts'

/** Of the values that the record holds, and the FlowFilters set on it. */
export function calculationOf(record: AlRecord, formula: CalcFormulaMetadata): Calculation {
  const asked = tableShape(record.s, formula.tableId)
  const filters = conditionFilters(record, asked, formula.where)
  return {
    ...basics(record, asked, formula),
    filters: filters.map((filter) => filter.forStore),
    links: [],
    flowFields: askedFlowFields(record, asked, formula, filters),
  }
}

/** Of the rows of a query on the record's table. `textsOf`: the different texts of a field in those rows. */
export async function rowCalculationOf(
  record: AlRecord,
  field: FieldShape,
  textsOf: (field: FieldShape) => Promise<readonly string[]>,
): Promise<Calculation> {
  const formula = field.meta.calcFormula
  const asked = formula && tableShape(record.s, formula.tableId)
  if (formula === undefined || asked === undefined || !isInDatabase(asked))
    throw errors.notImplemented(
      `Filtering or sorting by the FlowField ${field.meta.caption} of ${record.table.caption}`,
    )
  const { filters, links } = await rowConditions(record, asked, formula.where, textsOf)
  return {
    ...basics(record, asked, formula),
    filters: filters.map((filter) => filter.forStore),
    links,
    flowFields: askedFlowFields(record, asked, formula, filters),
  }
}

function basics(record: AlRecord, asked: TableShape, { method, negated, fieldNo }: CalcFormulaMetadata) {
  return { method, negated, field: fieldNo, place: asked.placeIn(record.company) }
}

/** FlowFields of the table asked that the formula names; they see no FlowFilters. */
function askedFlowFields(
  record: AlRecord,
  asked: TableShape,
  formula: CalcFormulaMetadata,
  filters: readonly RecordFilter[],
): FlowField[] {
  const named = [...filters.map((filter) => filter.field.no), ...formula.where.map((condition) => condition.fieldNo)]
  const numbers = new Set([...named, ...(formula.fieldNo === 0 ? [] : [formula.fieldNo])])
  const flowFields: FlowField[] = []
  for (const no of numbers) {
    const { meta } = asked.field(no)
    if (meta.fieldClass !== 'FlowField' || meta.calcFormula === undefined) continue
    flowFields.push({ field: no, calculation: plainCalculation(record.another(asked.id), meta.calcFormula, 1) })
  }
  return flowFields
}

const DEEPEST = 8

/** A FlowField inside another one's formula, of rows that nobody filters by hand. */
function plainCalculation(record: AlRecord, formula: CalcFormulaMetadata, depth: number): Calculation {
  const asked = tableShape(record.s, formula.tableId)
  if (depth > DEEPEST || !isInDatabase(asked) || formula.where.some((one) => one.by === 'field' && one.isFilter))
    throw errors.notImplemented(`A FlowField of ${record.table.caption} inside of another one`)
  const filters: FieldFilter[] = []
  const links: Calculation['links'][number][] = []
  for (const condition of formula.where) {
    if (condition.by !== 'field') {
      for (const filter of conditionFilters(record, asked, [condition])) filters.push(filter.forStore)
    } else if (record.table.field(condition.otherNo).meta.fieldClass !== 'FlowFilter') {
      const operator = condition.upperLimit ? '<=' : '='
      links.push({ operator, field: condition.fieldNo, ofRow: condition.otherNo })
    }
  }
  const flowFields = [formula.fieldNo, ...formula.where.map((condition) => condition.fieldNo)].flatMap((no) => {
    const inner = no === 0 ? undefined : asked.field(no).meta.calcFormula
    return inner ? [{ field: no, calculation: plainCalculation(record.another(asked.id), inner, depth + 1) }] : []
  })
  return { ...basics(record, asked, formula), filters, links, flowFields }
}
