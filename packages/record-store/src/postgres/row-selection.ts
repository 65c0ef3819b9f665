import type { StoredRow, TablePlace } from '../record-store.ts'
import { quoteName, systemColumns } from './names.ts'
import type { ColumnShape, TableShape } from './table-shape.ts'
import { codecOf } from './values.ts'

/** Which columns a read brings, and how a row is made of them. */
export interface RowSelection {
  /** Tells it from the other selections of its table; empty for whole rows. */
  readonly key: string
  /** Quoted columns; decodeRow knows their order. */
  readonly selectList: string
  decodeRow(row: readonly string[]): StoredRow
}

/** Of the fields that the place asks for, those of the primary key and the system's. Values of others are undefined in the row. */
export function selectionOf(shape: TableShape, { fields }: Pick<TablePlace, 'fields'>): RowSelection {
  if (fields === undefined) return shape.wholeRow
  let known = selections.get(shape)
  if (known === undefined) selections.set(shape, (known = new Map()))
  const key = fields.join()
  let selection = known.get(key)
  if (selection === undefined) known.set(key, (selection = narrowed(shape, key, new Set(fields))))
  return selection
}

const selections = new WeakMap<TableShape, Map<string, RowSelection>>()

function narrowed(shape: TableShape, key: string, fields: ReadonlySet<number>): RowSelection {
  const wanted = ({ fieldNo }: ColumnShape) => fields.has(fieldNo)
  const read = shape.read.filter(
    (column) => wanted(column) || shape.primaryKey.includes(column) || !shape.columns.includes(column),
  )
  return rowSelection(key, shape, read)
}

/** Fields that no row holds have their blank value in every selection. */
export function rowSelection(
  key: string,
  { table, columns }: Pick<TableShape, 'table' | 'columns'>,
  read: readonly ColumnShape[],
): RowSelection {
  const blanks: unknown[] = table.fields.map((field) => codecOf(field.type).blank)
  for (const column of columns) if (!read.includes(column)) blanks[column.index] = undefined
  const list = read.map(({ sql, codec }) => codec.selected?.(sql) ?? sql)
  const indexes = read.map((column) => column.index)
  const decoders = read.map((column) => (column.codec.sqlType === 'text' ? undefined : column.codec.decode))
  const width = read.length
  return {
    key,
    selectList: [...list, quoteName(systemColumns.systemId), quoteName(systemColumns.version)].join(', '),
    decodeRow: (row) => {
      const values = blanks.slice()
      for (let i = 0; i < width; i++) {
        const decode = decoders[i]
        values[indexes[i]!] = decode === undefined ? row[i] : decode(row[i]!)
      }
      return { values, systemId: row[width]!, version: row[width + 1]! }
    },
  }
}
