import { virtualTableIds } from '@alcove/al-abi'
import type { SessionImage } from '../../session/al-session.ts'
import type { Access } from '../access.ts'
import type { AlRecord } from '../al-record.ts'
import { boundsOf } from '../filters/filter-bounds.ts'
import { readOnly } from '../read-only.ts'
import type { TableShape } from '../table-shape.ts'
import { temporaryAccess } from '../temporary/temporary-access.ts'
import { TemporaryTable } from '../temporary/temporary-table.ts'
import { codeunitRows } from './codeunit-rows.ts'
import { fieldRows, keyRows } from './field-rows.ts'
import type { MetadataRow } from './metadata-row.ts'
import { objectRows } from './object-rows.ts'
import { tableRows } from './table-rows.ts'

interface MetadataTable {
  /** `first`: only the rows that begin with this value, where that saves work. */
  rows(image: SessionImage, first: number | undefined): Iterable<MetadataRow>
  /** Rows are made for one value of the first field at a time, as long as that is enough. */
  readonly byFirst: boolean
}

const tables: ReadonlyMap<number, MetadataTable> = new Map([
  [virtualTableIds.allObj, { rows: objectRows, byFirst: false }],
  [virtualTableIds.allObjWithCaption, { rows: objectRows, byFirst: false }],
  [virtualTableIds.field, { rows: fieldRows, byFirst: true }],
  [virtualTableIds.key, { rows: keyRows, byFirst: true }],
  [virtualTableIds.tableMetadata, { rows: tableRows, byFirst: false }],
  [virtualTableIds.codeunitMetadata, { rows: codeunitRows, byFirst: false }],
])

export function isMetadataTable(id: number): boolean {
  return tables.has(id)
}

/** What the session's image declares; made when first asked for, once for all sessions of a worker. */
export const metadataAccess: Access = {
  ...readOnly,
  get: (record, key) => temporaryAccess.get(withRows(record, key[0] as number), key),
  getBySystemId: () => false,
  find: (record, step) => temporaryAccess.find(withRows(record), step),
  findSet: (record) => temporaryAccess.findSet(withRows(record)),
  next: (record, steps) => temporaryAccess.next(withRows(record), steps),
  count: (record) => temporaryAccess.count(withRows(record)),
  isEmpty: (record) => temporaryAccess.isEmpty(withRows(record)),
  sums: (record, fields) => temporaryAccess.sums(withRows(record), fields),
}

/** Setting other rows makes the record forget its place, so that happens only when they are others. */
function withRows(record: AlRecord, first: number | undefined = filteredFirst(record)): AlRecord {
  const rows = rowsOf(record.s.image, record.table, first)
  if (record.rows !== rows) record.rows = rows
  return record
}

/** The one value that the filters let the first field have. */
function filteredFirst({ filters }: AlRecord): number | undefined {
  for (const { group, field, expression } of filters) {
    if (group < 0 || field.index !== 0) continue
    const bounds = boundsOf(expression)
    if (bounds?.isPoint) return bounds.from as number
  }
  return undefined
}

const WHOLE = -1
const kept = new WeakMap<SessionImage, Map<TableShape, Map<number, TemporaryTable>>>()

function rowsOf(image: SessionImage, shape: TableShape, first: number | undefined): TemporaryTable {
  const metadata = tables.get(shape.id)!
  const byTable = kept.get(image) ?? new Map<TableShape, Map<number, TemporaryTable>>()
  kept.set(image, byTable)
  const parts = byTable.get(shape) ?? new Map<number, TemporaryTable>()
  byTable.set(shape, parts)
  const whole = parts.get(WHOLE)
  if (whole !== undefined) return whole
  const part = metadata.byFirst ? (first ?? WHOLE) : WHOLE
  let rows = parts.get(part)
  if (rows === undefined) {
    rows = new TemporaryTable(shape)
    for (const row of metadata.rows(image, part === WHOLE ? undefined : part)) add(rows, shape, row)
    parts.set(part, rows)
  }
  return rows
}

function add(rows: TemporaryTable, shape: TableShape, row: MetadataRow): void {
  const values = shape.initial.slice()
  for (const [name, value] of Object.entries(row)) {
    const field = shape.fieldNamed(name)
    if (field === undefined) continue
    const { type } = field.meta
    values[field.index] = typeof value === 'string' && type.kind === 'Text' ? value.slice(0, type.length) : value
  }
  rows.insertNew(values)
}
