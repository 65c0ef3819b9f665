import type { FieldConditionMetadata } from '@alcove/al-abi'
import type { FilterExpression } from '@alcove/record-store'
import { formatValue } from '../../format/format-value.ts'
import { isTextKind } from '../../values/conversions.ts'
import { Variant } from '../../values/variant.ts'
import type { AlRecord } from '../al-record.ts'
import { carriedFilter } from '../filters/carry-filter.ts'
import { readFilter } from '../filters/read-filter.ts'
import { RecordFilter } from '../filters/record-filter.ts'
import { upperLimit } from '../filters/upper-limit.ts'
import { writtenValue } from '../initial-value.ts'
import type { FieldShape, TableShape } from '../table-shape.ts'
import { filterValues } from '../value-text.ts'

type FieldCondition = Extract<FieldConditionMetadata, { by: 'field' }>

/** Conditions of a CalcFormula or TableRelation as filters of the table asked, with what the record holds filled in. */
export function conditionFilters(
  record: AlRecord,
  asked: TableShape,
  conditions: readonly FieldConditionMetadata[],
): RecordFilter[] {
  let filters: RecordFilter[] = []
  for (const condition of conditions) {
    const field = asked.field(condition.fieldNo)
    // A filter of the record's own, when it has one, stands instead of what the formula says of the field.
    if (condition.by === 'field' && isOwnFilter(record, condition)) {
      const text = filterTextOfRow(record, record.table.field(condition.otherNo))
      if (text === '') continue
      filters = filters.filter((filter) => filter.field !== field)
    }
    for (const expression of expressionsOf(record, asked, field, condition))
      filters.push(new RecordFilter(0, field, expression))
  }
  return filters
}

/** `field(filter(F))` of a field that holds the text of a filter. */
export function isOwnFilter(record: AlRecord, condition: FieldCondition): boolean {
  return condition.isFilter && !isFlowFilter(record, condition)
}

export function isFlowFilter(record: AlRecord, condition: FieldCondition): boolean {
  return record.table.field(condition.otherNo).meta.fieldClass === 'FlowFilter'
}

export function expressionsOf(
  record: AlRecord,
  asked: TableShape,
  field: FieldShape,
  condition: FieldConditionMetadata,
): FilterExpression[] {
  switch (condition.by) {
    case 'const':
      return [{ kind: 'compare', operator: '=', value: constantOf(record, field, condition.value) }]
    case 'filter':
      return present(readFilter(record.s, asked, field, condition.text))
    case 'field': {
      const expressions = isFlowFilter(record, condition)
        ? flowFilters(record, asked, field, condition)
        : present(ofValue(record, asked, field, condition))
      return condition.upperLimit ? expressions.flatMap((expression) => present(upperLimit(expression))) : expressions
    }
  }
}

/** The filters set on a FlowFilter, of all groups. */
function flowFilters(
  record: AlRecord,
  asked: TableShape,
  field: FieldShape,
  { otherNo }: FieldCondition,
): FilterExpression[] {
  return record.filters
    .filter((filter) => filter.field.no === otherNo)
    .flatMap((filter) => present(carriedFilter(record, filter, asked, field)))
}

function ofValue(
  record: AlRecord,
  asked: TableShape,
  field: FieldShape,
  { otherNo, isFilter }: FieldCondition,
): FilterExpression | undefined {
  const other = record.table.field(otherNo)
  if (isFilter) return readFilter(record.s, asked, field, filterTextOfRow(record, other))
  const value = filterValues(record.s, field).ofArgument(new Variant(record.v[other.index], other.meta.type))
  return { kind: 'compare', operator: '=', value }
}

export function filterTextOfRow(record: AlRecord, { index, meta: { type } }: FieldShape): string {
  const value = record.v[index]
  return isTextKind(type.kind) ? (value as string) : formatValue(record.s, value, type) // a text field's value is a string
}

function constantOf(record: AlRecord, field: FieldShape, written: string | number | boolean | undefined): unknown {
  if (written === undefined) return field.kind.blank
  return writtenValue(field.meta, written, field.kind.blank, (id) => record.s.image.enumType(id))
}

function present(expression: FilterExpression | undefined): FilterExpression[] {
  return expression === undefined ? [] : [expression]
}
