import type { FieldConditionMetadata } from '@alcove/al-abi'
import type { CalculationLink } from '@alcove/record-store'
import type { AlRecord } from '../al-record.ts'
import { readFilter } from '../filters/read-filter.ts'
import { RecordFilter } from '../filters/record-filter.ts'
import type { FieldShape, TableShape } from '../table-shape.ts'
import { expressionsOf, isFlowFilter, isOwnFilter } from './conditions.ts'

interface RowConditions {
  readonly filters: readonly RecordFilter[]
  readonly links: readonly CalculationLink[]
}

/** As conditionFilters, but for many rows: what a row holds is compared in the database. */
export async function rowConditions(
  record: AlRecord,
  asked: TableShape,
  conditions: readonly FieldConditionMetadata[],
  textsOf: (field: FieldShape) => Promise<readonly string[]>,
): Promise<RowConditions> {
  let filters: RecordFilter[] = []
  let links: CalculationLink[] = []
  for (const condition of conditions) {
    const field = asked.field(condition.fieldNo)
    if (condition.by === 'field' && isOwnFilter(record, condition)) {
      // Said of the field before: for rows without a filter text.
      const before = {
        conditions: filters.filter((filter) => filter.field === field).map((filter) => filter.forStore),
        links: links.filter((link) => 'field' in link && link.field === field.no),
      }
      filters = filters.filter((filter) => filter.field !== field)
      links = links.filter((link) => !before.links.includes(link))
      const texts = await textsOf(record.table.field(condition.otherNo))
      links.push({
        operator: 'filters',
        ofRow: condition.otherNo,
        texts: texts.map((text) => {
          const expression = readFilter(record.s, asked, field, text)
          if (expression === undefined) return { text, ...before }
          return { text, conditions: [new RecordFilter(0, field, expression).forStore], links: [] }
        }),
      })
    } else if (condition.by === 'field' && !isFlowFilter(record, condition)) {
      links.push({
        operator: condition.upperLimit ? '<=' : '=',
        field: field.no,
        ofRow: condition.otherNo,
      })
    } else {
      for (const expression of expressionsOf(record, asked, field, condition))
        filters.push(new RecordFilter(0, field, expression))
    }
  }
  return { filters, links }
}
