import type { FieldShape } from './table-shape.ts'

/** Primary key values as one value that is equal for equal keys. `at`: where the row begins in `values`. */
export type RowKey = (values: readonly unknown[], at?: number) => unknown

export function rowKeyOf(primary: readonly FieldShape[]): RowKey {
  const fields = primary.map(({ index, kind }) => ({ index, hash: kind.hash }))
  const [first, second] = fields
  if (first === undefined) return () => ''
  if (second === undefined) return (values, at = 0) => first.hash(values[at + first.index])
  return (values, at = 0) => {
    let key = ''
    for (const { index, hash } of fields) key += `${hash(values[at + index])}\u0000`
    return key
  }
}
