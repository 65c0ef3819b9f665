import { methodsOfOpenRecord } from '@alcove/al-abi'
import { errors } from '../../errors/error-texts.ts'
import type { AlSession } from '../../session/al-session.ts'
import { recordIdParts } from '../../values/record-id.ts'
import { Variant } from '../../values/variant.ts'
import { AlRecord, createRecord } from '../al-record.ts'
import { requireCompany } from '../methods/company-method.ts'
import { type Maybe, andThen } from '../maybe.ts'
import { notTemporary } from '../record-errors.ts'
import { recordMethods } from '../record-methods.ts'
import { requireSameTable } from '../same-table.ts'
import { systemField } from '../table-shape.ts'
import { fieldExists, fieldNamed, fieldNumbered, indexedFields, keysWithSystemId } from './ref-fields.ts'
import { duplicate, FieldRef, KeyRef, RecordRef } from './record-ref.ts'

type Method = (s: AlSession, rec: AlRecord, ...args: readonly unknown[]) => unknown

/** The record's own methods: nothing is done a second way. */
const ofRecord = Object.fromEntries(
  methodsOfOpenRecord.map((name) => {
    // The catalogue has only names of record methods there, with their parameters.
    const method = recordMethods[name as keyof typeof recordMethods] as Method
    return [name, (s: AlSession, ref: RecordRef, ...args: readonly unknown[]) => method(s, ref.opened, ...args)]
  }),
)

const own = {
  Open(s: AlSession, ref: RecordRef, tableId: number, temporary = false, company?: string): Maybe<void> {
    const record = createRecord(s, tableId, temporary)
    ref.record = record
    if (company === undefined || company === '' || record.isTemporary) return undefined
    return requireCompany(record, company)
  },

  OpenNamed(s: AlSession, ref: RecordRef, name: string, temporary = false, company?: string): Maybe<void> {
    const table = s.image.tableNamed(name)
    if (table === undefined) throw errors.unknownTableName(name)
    return own.Open(s, ref, table.id, temporary, company)
  },

  Close(_s: AlSession, ref: RecordRef): void {
    ref.record?.forgetPlace()
    ref.record = undefined
  },

  /** Values, filters and position of the record; a temporary one shares its rows. */
  GetTable(_s: AlSession, ref: RecordRef, record: AlRecord): void {
    ref.record = duplicate(record)
  },

  GetTableOfVariant(_s: AlSession, ref: RecordRef, { value, type }: Variant): void {
    const record = value instanceof RecordRef ? value.opened : value
    if (!(record instanceof AlRecord)) throw errors.conversion(type.kind, 'Record')
    ref.record = duplicate(record)
  },

  SetTable(_s: AlSession, ref: RecordRef, target: AlRecord, shareTable = false): void {
    const record = ref.opened
    requireSameTable(target, record)
    if (shareTable) {
      if (!record.isTemporary || !target.isTemporary) throw notTemporary(target)
      target.rows = record.rows
    }
    target.takeAll(record)
  },

  SetTableOfVariant(_s: AlSession, ref: RecordRef, target: { v: Variant }, shareTable = false): void {
    const { value, type } = target.v
    if (!(value instanceof AlRecord)) throw errors.conversion(type.kind, 'Record')
    own.SetTable(_s, ref, value, shareTable)
  },

  Copy(s: AlSession, ref: RecordRef, from: RecordRef, shareTable = false): void {
    ref.record ??= createRecord(s, from.opened.table.id, from.opened.isTemporary)
    recordMethods.Copy(s, ref.record, from.opened, shareTable)
  },

  Duplicate: (_s: AlSession, ref: RecordRef) => new RecordRef(duplicate(ref.opened)),

  /** Of the table that the id names: one that is not open, or is open on another table, opens it. */
  Get(s: AlSession, ref: RecordRef, use: boolean, id: string): Maybe<boolean> {
    const tableNo = recordIdParts(id)?.tableNo
    const isOpenOnIt = tableNo === undefined || ref.record?.table.id === tableNo
    const record = isOpenOnIt ? ref.opened : createRecord(s, tableNo, false)
    const found = recordMethods.Get(s, record, use, [new Variant(id, { kind: 'RecordId' })])
    return andThen(found, (isThere) => {
      if (isThere) ref.record = record
      return isThere
    })
  },

  Field: (_s: AlSession, ref: RecordRef, no: number) => new FieldRef(ref.opened, fieldNumbered(ref.opened, no)),
  FieldNamed: (_s: AlSession, ref: RecordRef, name: string) => new FieldRef(ref.opened, fieldNamed(ref.opened, name)),
  FieldExist: (_s: AlSession, ref: RecordRef, no: number) => fieldExists(ref.opened, no),
  FieldNamedExists: (_s: AlSession, ref: RecordRef, name: string) => ref.opened.table.fieldNamed(name) !== undefined,
  FieldCount: (_s: AlSession, ref: RecordRef) => indexedFields(ref.opened).length,

  FieldIndex(_s: AlSession, ref: RecordRef, index: number): FieldRef {
    const field = indexedFields(ref.opened)[index - 1]
    if (field === undefined) throw errors.indexOutOfBounds()
    return new FieldRef(ref.opened, field)
  },

  KeyCount: (_s: AlSession, ref: RecordRef) => keysWithSystemId(ref.opened).length,

  KeyIndex(_s: AlSession, ref: RecordRef, index: number): KeyRef {
    const key = keysWithSystemId(ref.opened)[index - 1]
    if (key === undefined) throw errors.indexOutOfBounds()
    return new KeyRef(ref.opened, key.fields, key.enabled)
  },

  /** The key that the record is sorted by; -1 when it is none of the table's keys, or when nothing is open. */
  CurrentKeyIndex(_s: AlSession, ref: RecordRef, index?: number): number {
    if (ref.record === undefined) return -1
    const { record } = ref
    const keys = keysWithSystemId(record)
    if (index !== undefined) {
      const key = keys[index - 1]
      if (key === undefined) throw errors.noActiveKey(record.table.caption, index)
      record.setOrder(
        record.table.order(
          key.fields.map((field) => field.index),
          [],
          record.order.reversed,
        ),
      )
    }
    const current = record.order.keyFields.join()
    const found = keys.findIndex(({ fields }) => fields.map((field) => field.index).join() === current)
    return found < 0 ? -1 : found + 1
  },

  Caption: (_s: AlSession, ref: RecordRef) => ref.opened.table.caption,
  Name: (_s: AlSession, ref: RecordRef) => ref.opened.table.meta.name,
  /** 0 when nothing is open. */
  Number: (_s: AlSession, ref: RecordRef) => ref.record?.table.id ?? 0,

  CopyLinks: (s: AlSession, ref: RecordRef, from: AlRecord) => recordMethods.CopyLinks(s, ref.opened, from),
  CopyLinksOfRef: (s: AlSession, ref: RecordRef, from: RecordRef) =>
    recordMethods.CopyLinks(s, ref.opened, from.opened),

  SetAutoCalcFields: loading('SetAutoCalcFields'),
  SetLoadFields: loading('SetLoadFields'),
  AddLoadFields: loading('AddLoadFields'),
  AreFieldsLoaded: loading('AreFieldsLoaded'),
  LoadFields: (s: AlSession, ref: RecordRef, use: boolean, fields: readonly number[] = []) =>
    recordMethods.LoadFields(s, ref.opened, use, known(ref, fields)),

  SystemIdNo: () => systemField.id,
  SystemCreatedAtNo: () => systemField.createdAt,
  SystemCreatedByNo: () => systemField.createdBy,
  SystemModifiedAtNo: () => systemField.modifiedAt,
  SystemModifiedByNo: () => systemField.modifiedBy,
}

function loading(name: 'SetAutoCalcFields' | 'SetLoadFields' | 'AddLoadFields' | 'AreFieldsLoaded') {
  return (s: AlSession, ref: RecordRef, fields: readonly number[] = []) =>
    recordMethods[name](s, ref.opened, known(ref, fields))
}

function known(ref: RecordRef, fields: readonly number[]): readonly number[] {
  for (const no of fields) fieldNumbered(ref.opened, no)
  return fields
}

/** `rt.RecordRef`. */
export const recordRefMethods = { ...ofRecord, ...own }
