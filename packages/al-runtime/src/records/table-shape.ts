import type { EnumMetadata, FieldMetadata, TableMetadata } from '@alcove/al-abi'
import type { TablePlace } from '@alcove/record-store'
import { type FieldKind, kindOf } from './field-kind.ts'
import { hiddenFields } from './hidden-fields.ts'
import { initialValue, isUnreadable } from './initial-value.ts'
import { type RowKey, rowKeyOf } from './row-key.ts'
import { SortOrder } from './sort-order.ts'
import { type ValueLimits, valueLimits } from './value-limits.ts'

/** Numbers of the fields that every table has (al-language.md 9.5). */
export const systemField = {
  rowVersion: 0,
  id: 2_000_000_000,
  createdAt: 2_000_000_001,
  createdBy: 2_000_000_002,
  modifiedAt: 2_000_000_003,
  modifiedBy: 2_000_000_004,
} as const

export interface FieldShape {
  /** Place in a record's values. */
  readonly index: number
  readonly no: number
  readonly meta: FieldMetadata
  readonly kind: FieldKind
  readonly limits: ValueLimits | undefined
  readonly isPrimary: boolean
  readonly isSystem: boolean
}

export interface AuditFields {
  readonly createdAt: number
  readonly createdBy: number
  readonly modifiedAt: number
  readonly modifiedBy: number
}

/** It crosses the store beside the values (StoredRow), so it is no member of TableMetadata.fields; here it is the last one. */
export const systemIdField: FieldMetadata = {
  no: systemField.id,
  name: 'SystemId',
  caption: 'System ID',
  type: { kind: 'Guid' },
  fieldClass: 'Normal',
  autoIncrement: false,
  notBlank: false,
  hasOnValidate: false,
}

/** A table's metadata, prepared for its records. One a table and image. */
export class TableShape {
  readonly meta: TableMetadata
  readonly id: number
  /** Those of the metadata, and SystemId. */
  readonly fields: readonly FieldShape[]
  /** How many values cross the store. */
  readonly storedCount: number
  readonly systemId: number
  /** Indexes of the primary key's fields. */
  readonly primary: readonly number[]
  readonly rowKey: RowKey
  /** Values of a new record variable: InitValue or default. */
  readonly initial: readonly unknown[]
  /** A field whose InitValue Init cannot read. */
  readonly unreadableInitial: FieldMetadata | undefined
  /** Indexes whose values change form on the way to the store. */
  readonly converted: readonly number[]
  readonly decimals: readonly number[]
  readonly blobs: readonly number[]
  /** Indexes of FlowFields: no row holds their values. */
  readonly flowFields: readonly number[]
  /** Indexes of the audit fields, for tables whose metadata names them; else only the store keeps them. */
  readonly audit: AuditFields | undefined
  readonly primaryOrder: SortOrder
  /** Record variables that are not declared temporary keep their rows in memory too. */
  readonly isAlwaysTemporary: boolean
  private readonly byNumber = new Map<number, FieldShape>()
  private readonly orders = new Map<string, SortOrder>()
  private place: TablePlace

  constructor(meta: TableMetadata, enumOf: (id: number) => EnumMetadata | undefined) {
    // Without keys, the first field is the primary key, as in the store.
    const primary = new Set(meta.keys[0]?.fields ?? meta.fields.slice(0, 1).map((field) => field.no))
    this.meta = meta
    this.id = meta.id
    this.storedCount = meta.fields.length
    this.systemId = meta.fields.length
    this.fields = [...meta.fields, systemIdField].map((field, index) => {
      const kind = kindOf(field.type)
      return {
        index,
        no: field.no,
        meta: field,
        kind,
        limits: valueLimits(field, kind, enumOf),
        isPrimary: primary.has(field.no),
        isSystem: field.no === systemField.rowVersion || field.no >= systemField.id,
      }
    })
    for (const field of this.fields) this.byNumber.set(field.no, field)
    this.primary = [...primary].map((no) => this.field(no).index)
    this.rowKey = rowKeyOf(this.primary.map((index) => this.fields[index]!))
    this.initial = this.fields.map((field) => initialValue(field.meta, field.kind.blank, enumOf))
    this.unreadableInitial = meta.fields.find(isUnreadable)
    this.converted = this.fields.filter((field) => field.kind.toStored !== undefined).map((field) => field.index)
    this.decimals = this.fields.filter((field) => field.meta.type.kind === 'Decimal').map((field) => field.index)
    this.blobs = this.fields.filter((field) => field.meta.type.kind === 'Blob').map((field) => field.index)
    this.flowFields = this.fields.filter((field) => field.meta.fieldClass === 'FlowField').map((field) => field.index)
    this.audit = this.auditFields()
    this.primaryOrder = new SortOrder(this, this.primary, [], false)
    this.isAlwaysTemporary = meta.temporary
    this.place = { table: meta, company: '' }
  }

  get caption(): string {
    return this.meta.caption
  }

  /** By field number. */
  field(no: number): FieldShape {
    const field = this.byNumber.get(no) ?? hiddenFields(this.meta).byNumber.get(no)
    if (field === undefined) throw new Error(`Table ${this.meta.name} has no field ${no}`)
    return field
  }

  /** By name in any case. */
  fieldNamed(name: string): FieldShape | undefined {
    const key = name.toUpperCase()
    return this.fields.find(({ meta }) => meta.name.toUpperCase() === key)
  }

  indexOf(no: number): number | undefined {
    return this.byNumber.get(no)?.index
  }

  private auditFields(): AuditFields | undefined {
    const createdAt = this.indexOf(systemField.createdAt)
    const createdBy = this.indexOf(systemField.createdBy)
    const modifiedAt = this.indexOf(systemField.modifiedAt)
    const modifiedBy = this.indexOf(systemField.modifiedBy)
    if (createdAt === undefined || createdBy === undefined) return undefined
    if (modifiedAt === undefined || modifiedBy === undefined) return undefined
    return { createdAt, createdBy, modifiedAt, modifiedBy }
  }

  placeIn(company: string): TablePlace {
    const wanted = this.meta.dataPerCompany ? company : ''
    if (this.place.company !== wanted) this.place = { table: this.meta, company: wanted }
    return this.place
  }

  /** Shared by all records that sort so. */
  order(fields: readonly number[], descending: readonly number[], reversed: boolean): SortOrder {
    const signature = `${fields.join()};${descending.join()};${reversed}`
    let order = this.orders.get(signature)
    if (order === undefined) {
      order = new SortOrder(this, fields, descending, reversed)
      this.orders.set(signature, order)
    }
    return order
  }
}
