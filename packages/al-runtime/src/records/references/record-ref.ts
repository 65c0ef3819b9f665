import type { AlType } from '@alcove/al-abi'
import { errors } from '../../errors/error-texts.ts'
import type { AlRecord } from '../al-record.ts'
import type { FieldShape } from '../table-shape.ts'
import { identifiedText } from './field-value.ts'

/** A variable that refers to a record of any table. Assignment shares it: what one variable opens, the other sees. */
export class RecordRef {
  /** Undefined: not open. */
  record: AlRecord | undefined

  constructor(record?: AlRecord) {
    this.record = record
  }

  /** The record; raises when none is open. */
  get opened(): AlRecord {
    if (this.record === undefined) throw errors.notOpen()
    return this.record
  }

  /** What Format shows. */
  keyText(): string {
    return this.opened.keyText()
  }
}

/** One field of the record that it was taken from, whatever the RecordRef refers to later. */
export class FieldRef {
  private readonly of: { readonly record: AlRecord; readonly field: FieldShape } | undefined

  constructor(record?: AlRecord, field?: FieldShape) {
    this.of = record === undefined || field === undefined ? undefined : { record, field }
  }

  get record(): AlRecord {
    return this.taken.record
  }

  get field(): FieldShape {
    return this.taken.field
  }

  /** What Format shows: the value. */
  keyText(): string {
    return identifiedText(this.record, this.field)
  }

  private get taken(): { readonly record: AlRecord; readonly field: FieldShape } {
    if (this.of === undefined) throw errors.notOpen()
    return this.of
  }
}

/** One key of a table. */
export class KeyRef {
  private readonly of:
    { readonly record: AlRecord; readonly fields: readonly FieldShape[]; readonly enabled: boolean } | undefined

  constructor(record?: AlRecord, fields: readonly FieldShape[] = [], enabled = true) {
    this.of = record === undefined ? undefined : { record, fields, enabled }
  }

  get taken(): { readonly record: AlRecord; readonly fields: readonly FieldShape[]; readonly enabled: boolean } {
    if (this.of === undefined) throw errors.notOpen()
    return this.of
  }
}

/** A record of its own at the same place, with the same values and filters; a temporary one has the same rows. */
export function duplicate(record: AlRecord): AlRecord {
  const copy = record.copy()
  if (record.isTemporary) copy.rows = record.rows
  return copy
}

/** `rt.C.recordToRef`: a record where a RecordRef is wanted. */
export function recordToRef(record: AlRecord): RecordRef {
  return new RecordRef(duplicate(record))
}

/** `rt.C.refToRecord`: a RecordRef where a record of that table is wanted. */
export function refToRecord({ opened }: RecordRef, type: AlType): AlRecord {
  if (type.kind === 'Record' && type.id === opened.table.id) return opened
  const wanted = type.kind === 'Record' ? opened.s.image.table(type.id)?.name : type.kind
  throw errors.conversion(`Record ${opened.table.meta.name}`, `Record ${wanted}`)
}
