import type { RelationBranch, RelationMetadata } from '@alcove/al-abi'
import { Variant } from '../../values/variant.ts'
import type { AlRecord } from '../al-record.ts'
import { RecordFilter } from '../filters/record-filter.ts'
import type { FieldShape } from '../table-shape.ts'
import { filterValues } from '../value-text.ts'
import { conditionFilters } from './conditions.ts'

/** The first branch whose conditions the record fulfils. */
export function relationBranch(record: AlRecord, { branches }: RelationMetadata): RelationBranch | undefined {
  return branches.find((branch) => fulfils(record, branch))
}

/** The table that a value of the field is found in; 0: in none. */
export function relatedTable(record: AlRecord, { meta: { relation } }: FieldShape): number {
  return (relation && relationBranch(record, relation)?.tableId) ?? 0
}

/** The conditions of the branch itself; those of the branches before it may hold too. */
export function fulfils(record: AlRecord, { conditions }: RelationBranch): boolean {
  return conditionFilters(record, record.table, conditions).every((filter) => filter.test(record.v[filter.field.index]))
}

/** A variable of the related table with filters on the rows that the field's value may mean. */
export function relatedRows(record: AlRecord, field: FieldShape, branch: RelationBranch): AlRecord {
  const related = record.another(branch.tableId)
  const target = related.table.field(branch.fieldNo)
  const value = filterValues(record.s, target).ofArgument(new Variant(record.v[field.index], field.meta.type))
  related.filters = [
    new RecordFilter(0, target, { kind: 'compare', operator: '=', value }),
    ...conditionFilters(record, related.table, branch.where),
  ]
  return related
}
