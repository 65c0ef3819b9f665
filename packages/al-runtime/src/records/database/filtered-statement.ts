import type { RecordQuery, StoreSession } from '@alcove/record-store'
import type { AlRecord } from '../al-record.ts'
import { namesFlowFields, withFlowFields } from '../formulas/flow-fields.ts'
import { withoutVirtualFlowFields } from '../formulas/virtual-filters.ts'
import { queryOf } from './query.ts'
import { statement } from './statement.ts'

/** One statement on the rows inside the record's filters, in its order. */
export async function filteredStatement<T>(
  record: AlRecord,
  work: (store: StoreSession, query: RecordQuery) => Promise<T>,
): Promise<T> {
  if (!namesFlowFields(record)) return statement(record, (store) => work(store, queryOf(record)))
  return statement(record, async (store) => {
    const query = await withoutVirtualFlowFields(record, queryOf(record), store)
    return work(store, await withFlowFields(record, query, store))
  })
}
