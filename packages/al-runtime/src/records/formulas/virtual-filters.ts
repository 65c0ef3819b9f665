import type { CalcFormulaMetadata } from '@alcove/al-abi'
import type { FieldFilter, FilterExpression, RecordQuery, StoreSession } from '@alcove/record-store'
import { errors } from '../../errors/error-texts.ts'
import type { AlRecord } from '../al-record.ts'
import type { RecordFilter } from '../filters/record-filter.ts'
import { isInDatabase } from '../stored-tables.ts'
import type { FieldShape } from '../table-shape.ts'
import { tableShape } from '../table-shapes.ts'
import { fieldValue } from '../value-text.ts'
import { calculateByReading } from './calculate-by-reading.ts'

/**
 * A FlowField that asks a table which is not in the database (AllObjWithCaption, Integer) cannot be computed there. What its formula takes from the row
 * decides its value: a filter on it becomes one on that field, of those values there are for which it holds.
 */
export async function withoutVirtualFlowFields(
  record: AlRecord,
  query: RecordQuery,
  store: StoreSession,
): Promise<RecordQuery> {
  const stored = new Map<FieldFilter, FieldFilter>()
  for (const filter of record.filters) {
    const formula = filter.field.meta.calcFormula
    if (!filter.isFlowField || formula === undefined || isInDatabase(tableShape(record.s, formula.tableId))) continue
    stored.set(filter.forStore, await ofStoredField(record, filter, formula, query, store))
  }
  if (stored.size === 0) return query
  const inTurn = (filter: FieldFilter) => stored.get(filter) ?? filter
  return { ...query, filters: query.filters.map(inTurn), anyOf: query.anyOf.map(inTurn) }
}

async function ofStoredField(
  record: AlRecord,
  filter: RecordFilter,
  formula: CalcFormulaMetadata,
  query: RecordQuery,
  store: StoreSession,
): Promise<FieldFilter> {
  const taken = fieldTaken(record, filter.field, formula)
  const row = record.copy()
  const holds = async () => filter.test(fieldValue(record.s, filter.field, await calculateByReading(row, formula)))
  if (taken === undefined) return always(record, await holds())

  const known = query.filters.filter(({ field }) => record.table.field(field).meta.fieldClass === 'Normal')
  const values = await store.distinct({ place: query.place, filters: known, anyOf: [], order: [] }, taken.no)
  const terms: FilterExpression[] = []
  for (const value of values) {
    row.v[taken.index] = taken.kind.fromStored === undefined ? value : taken.kind.fromStored(value)
    if (await holds()) terms.push({ kind: 'compare', operator: '=', value })
  }
  return { field: taken.no, expression: { kind: 'or', terms } }
}

/** The one field of the row that the formula takes; undefined: it takes none. */
function fieldTaken(record: AlRecord, flowField: FieldShape, { where }: CalcFormulaMetadata): FieldShape | undefined {
  const numbers = where.flatMap((condition) => (condition.by === 'field' ? [condition.otherNo] : []))
  const fields = [...new Set(numbers)].map((no) => record.table.field(no))
  const taken = fields.filter(({ meta }) => meta.fieldClass !== 'FlowFilter')
  if (taken.length > 1 || taken.some(({ meta }) => meta.fieldClass !== 'Normal'))
    throw errors.notImplemented(
      `Filtering by the FlowField ${flowField.meta.caption} of ${record.table.caption}, which takes several fields of the row`,
    )
  return taken[0]
}

/** The same for every row. */
function always({ table }: AlRecord, holds: boolean): FieldFilter {
  const expression: FilterExpression = { kind: holds ? 'and' : 'or', terms: [] }
  return { field: table.fields[table.primary[0]!]!.no, expression }
}
