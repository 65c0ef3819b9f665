import { errors } from '../../errors/error-texts.ts'
import type { AlSession } from '../../session/al-session.ts'
import type { ErrorInfo } from '../../values/error-info.ts'
import type { Variant } from '../../values/variant.ts'
import type { AlRecord } from '../al-record.ts'
import { raiseAbout } from '../raise-about.ts'
import { recordIdOf } from '../record-id.ts'
import type { FieldShape } from '../table-shape.ts'
import { fieldValue, identification, shownValue } from '../value-text.ts'
import { relatedTable } from '../formulas/relation.ts'

/** Raises when the field is blank, or differs from the value given. */
export function TestField(s: AlSession, rec: AlRecord, fieldNo: number, expected?: Variant): void {
  const field = rec.table.field(fieldNo)
  const value = rec.v[field.index]
  const { caption } = rec.table
  if (expected === undefined) {
    if (field.kind.isBlank(value)) throw errors.testFieldBlank(field.meta.caption, caption, identification(rec))
    return
  }
  const wanted = fieldValue(s, withoutLength(field), expected)
  if (value === wanted || (typeof wanted === 'object' && field.kind.compare(value, wanted) === 0)) return
  throw errors.testFieldDifferent(
    field.meta.caption,
    shownValue(s, field, wanted),
    caption,
    identification(rec),
    shownValue(s, field, value),
  )
}

/** As TestField; `info` says what is raised, and whether it may be collected. */
export function TestFieldOrRaise(s: AlSession, rec: AlRecord, fieldNo: number, info: ErrorInfo): void {
  raiseAbout(s, rec, fieldNo, info, () => TestField(s, rec, fieldNo))
}

export function TestFieldValueOrRaise(
  s: AlSession,
  rec: AlRecord,
  fieldNo: number,
  expected: Variant,
  info: ErrorInfo,
): void {
  raiseAbout(s, rec, fieldNo, info, () => TestField(s, rec, fieldNo, expected))
}

export function RaiseFieldError(s: AlSession, rec: AlRecord, fieldNo: number, info: ErrorInfo): void {
  raiseAbout(s, rec, fieldNo, info, () => FieldError(s, rec, fieldNo))
}

/** A text that is too long for the field just differs. */
function withoutLength(field: FieldShape): FieldShape {
  const { type } = field.meta
  if (type.kind !== 'Text' && type.kind !== 'Code') return field
  return { ...field, meta: { ...field.meta, type: { kind: type.kind, length: 0 } } }
}

export function FieldError(s: AlSession, rec: AlRecord, fieldNo: number, text?: string): never {
  const field = rec.table.field(fieldNo)
  const { caption } = rec.table
  if (text !== undefined && text !== '') {
    throw errors.fieldErrorText(field.meta.caption, text, caption, identification(rec))
  }
  const value = rec.v[field.index]
  const shown = field.kind.isBlank(value) ? '' : shownValue(s, field, value)
  throw errors.fieldErrorValue(field.meta.caption, shown, caption, identification(rec))
}

export function FieldNo(_s: AlSession, _rec: AlRecord, fieldNo: number): number {
  return fieldNo
}

export function FieldCaption(_s: AlSession, rec: AlRecord, fieldNo: number): string {
  return rec.table.field(fieldNo).meta.caption
}

export function FieldName(_s: AlSession, rec: AlRecord, fieldNo: number): string {
  return rec.table.field(fieldNo).meta.name
}

export function FieldActive(_s: AlSession, rec: AlRecord, fieldNo: number): boolean {
  return rec.table.indexOf(fieldNo) !== undefined
}

/** The table that the field's values are found in; raises when it has no relation. */
export function Relation(_s: AlSession, rec: AlRecord, fieldNo: number): number {
  const field = rec.table.field(fieldNo)
  if (field.meta.relation === undefined) throw errors.noRelation(field.meta.caption, rec.table.caption)
  return relatedTable(rec, field)
}

export function TableCaption(_s: AlSession, rec: AlRecord): string {
  return rec.table.caption
}

export function TableName(_s: AlSession, rec: AlRecord): string {
  return rec.table.meta.name
}

export function IsTemporary(_s: AlSession, rec: AlRecord): boolean {
  return rec.isTemporary
}

export function RecordId(_s: AlSession, rec: AlRecord): string {
  return recordIdOf(rec)
}

export function CurrentCompany(_s: AlSession, rec: AlRecord): string {
  return rec.company
}
