import type { Fiber } from '@alcove/al-abi'
import type { AlSession } from '../session/al-session.ts'
import type { Access } from './access.ts'
import { accessOf } from './access-of.ts'
import type { Cursor } from './cursor.ts'
import type { RecordFilter } from './filters/record-filter.ts'
import type { FlowValues } from './formulas/flow-values.ts'
import type { SortOrder } from './sort-order.ts'
import type { FieldShape, TableShape } from './table-shape.ts'
import { tableShape } from './table-shapes.ts'
import { TemporaryTable } from './temporary/temporary-table.ts'
import type { Walk } from './temporary/walk.ts'
import { recordText } from './value-text.ts'

const NO_FILTERS: readonly RecordFilter[] = []

/**
 * A record variable (rt.Record; base class of generated tables, see al-abi). Its value arrays keep their identity for
 * life, so references to fields stay good; what few variables use is made when first used.
 */
export class AlRecord {
  readonly s: AlSession
  /** The session's: generated code begins with it. */
  readonly f: Fiber
  readonly table: TableShape
  readonly isTemporary: boolean
  readonly access: Access
  /** Values by index in TableShape.fields. */
  readonly v: unknown[]
  filters: readonly RecordFilter[] = NO_FILTERS
  filterGroup = 0
  order: SortOrder
  /** Where the last read left the variable, for the next Next. */
  cursor: Cursor | undefined = undefined
  /** The same of a temporary record. */
  walk: Walk | undefined = undefined
  /** Version of the stored row the values came from; undefined when they came from nowhere. */
  version: string | undefined = undefined
  /** Undefined: the session's company. */
  companyName: string | undefined = undefined
  /** Keys of marked rows. */
  marks: Set<unknown> | undefined = undefined
  markedOnly = false
  /** FlowFields calculated with every read (SetAutoCalcFields). */
  autoCalc: readonly FieldShape[] | undefined = undefined
  /** Numbers of the fields asked for by SetLoadFields; undefined: all. */
  loadFields: ReadonlySet<number> | undefined = undefined
  /** SystemId of the row that the values are a part of: fields left out are undefined. Undefined: all are there. */
  partOf: string | undefined = undefined
  /** A read under way may leave out fields that were not asked for. */
  readsInPart = false
  /** Of a temporary record that is filtered by FlowFields. */
  flowValues: FlowValues | undefined = undefined
  /** Of a temporary record that is ordered by FlowFields: copies of its rows with their values. */
  flowOrdered: TemporaryTable | undefined = undefined
  /** An IsolationLevel. */
  readIsolation = 0
  /** OnValidate triggers under way; the outermost one decides xRec. */
  validating = 0
  /** Generated classes have the triggers that the table declares; t_OnValidate_<no> besides. */
  declare t_OnInsert?: () => unknown
  declare t_OnModify?: () => unknown
  declare t_OnDelete?: () => unknown
  declare t_OnRename?: () => unknown
  declare t_OnAfterInsert?: (this: AlRecord) => unknown
  declare t_OnAfterModify?: (this: AlRecord) => unknown
  declare t_OnAfterDelete?: (this: AlRecord) => unknown
  declare t_OnAfterRename?: (this: AlRecord) => unknown
  private rowsInMemory: TemporaryTable | undefined = undefined
  private before: AlRecord | undefined = undefined

  constructor(s: AlSession, tableId: number, temporary: boolean) {
    const table = tableShape(s, tableId)
    this.s = s
    this.f = s.fiber
    this.table = table
    this.isTemporary = temporary || table.isAlwaysTemporary
    this.access = accessOf(table, this.isTemporary)
    this.v = table.initial.slice()
    this.order = table.primaryOrder
  }

  /** xRec. */
  get x(): AlRecord {
    if (this.before === undefined) {
      this.before = createRecord(this.s, this.table.id, this.isTemporary)
      this.before.takeValues(this.v)
    }
    return this.before
  }

  get systemId(): string {
    return this.v[this.table.systemId] as string
  }

  set systemId(id: string) {
    this.v[this.table.systemId] = id
  }

  get company(): string {
    return this.companyName ?? this.s.host.identity.company
  }

  /** The rows of a temporary record. */
  get rows(): TemporaryTable {
    this.rowsInMemory ??= new TemporaryTable(this.table)
    return this.rowsInMemory
  }

  set rows(rows: TemporaryTable) {
    this.forgetPlace()
    this.rowsInMemory = rows
  }

  /** What does not wait, over other rows than its own. */
  over<T>(rows: TemporaryTable, work: () => T): T {
    const own = this.rowsInMemory
    this.rowsInMemory = rows
    try {
      return work()
    } finally {
      this.rowsInMemory = own
    }
  }

  /** `at`: where they begin in `values`. */
  takeValues(values: readonly unknown[], at = 0): void {
    const { v } = this
    for (let i = 0; i < v.length; i++) v[i] = values[at + i]
  }

  /** Before a trigger: xRec as it shall see it. */
  rememberAsBefore(values: readonly unknown[] = this.v): void {
    this.x.takeValues(values)
  }

  filterOf(index: number): RecordFilter | undefined {
    return this.filters.find((filter) => filter.group === this.filterGroup && filter.field.index === index)
  }

  /** Replaces the field's filter in the current group. */
  setFilter(index: number, filter: RecordFilter | undefined): void {
    const others = this.filters.filter((f) => f.group !== this.filterGroup || f.field.index !== index)
    this.filters = filter === undefined ? others : [...others, filter]
    this.forgetPlace()
  }

  setOrder(order: SortOrder): void {
    this.order = order
    this.forgetPlace()
  }

  /** The next Next starts from the values, whatever they are. */
  forgetPlace(): void {
    this.cursor?.set?.close()
    this.cursor = undefined
    this.walk = undefined
    this.flowValues = undefined
    this.flowOrdered = undefined
  }

  reset(): void {
    this.filters = NO_FILTERS
    this.filterGroup = 0
    this.marks = undefined
    this.markedOnly = false
    this.loadFields = undefined
    this.setOrder(this.table.primaryOrder)
  }

  /** Clear(Rec): never touches the database, nor the rows of a temporary record. */
  clear(): void {
    this.reset()
    this.takeValues(this.table.initial)
    this.before?.takeValues(this.table.initial)
    this.version = undefined
    this.partOf = undefined
    this.readIsolation = 0
    this.autoCalc = undefined
  }

  /** `A := B`: values only. The row they came from goes with them. */
  assign(source: AlRecord): void {
    this.takeValues(source.v)
    this.version = source.version
    this.partOf = undefined
  }

  /** Values, filters, key and position. */
  takeAll(source: AlRecord): void {
    this.assign(source)
    this.filters = source.filters
    this.filterGroup = source.filterGroup
    this.marks = source.marks === undefined ? undefined : new Set(source.marks)
    this.markedOnly = source.markedOnly
    this.companyName = source.companyName
    this.autoCalc = source.autoCalc
    this.loadFields = source.loadFields
    this.setOrder(source.order)
  }

  /** What Format shows: `Table: key, key`, as of its RecordId. */
  keyText(): string {
    return recordText(this)
  }

  /** A new variable of another table, in the same company. */
  another(tableId: number): AlRecord {
    const record = createRecord(this.s, tableId, false)
    record.companyName = this.companyName
    return record
  }

  /** For a parameter without var, which may be temporary where this is not: a temporary record gets rows of its own, none. */
  copy(temporary = this.isTemporary): AlRecord {
    const copy = createRecord(this.s, this.table.id, temporary)
    copy.takeAll(this)
    return copy
  }
}

/** A new record variable; tables without code are plain AlRecords. */
export function createRecord(s: AlSession, tableId: number, temporary: boolean): AlRecord {
  // SessionImage keeps what the code of a table evaluated to: by al-abi a class with this constructor.
  const generated = s.image.tableClass(tableId) as (new (s: AlSession, temporary: boolean) => AlRecord) | undefined
  return generated === undefined ? new AlRecord(s, tableId, temporary) : new generated(s, temporary)
}
