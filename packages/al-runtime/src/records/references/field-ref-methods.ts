import { type AlType, optionTypes } from '@alcove/al-abi'
import type { AlSession } from '../../session/al-session.ts'
import type { ErrorInfo } from '../../values/error-info.ts'
import { Variant } from '../../values/variant.ts'
import type { Maybe } from '../maybe.ts'
import { recordMethods } from '../record-methods.ts'
import { relatedTable } from '../formulas/relation.ts'
import { fieldLength } from '../field-length.ts'
import { fieldType } from '../field-type.ts'
import { optionValues } from '../option-values.ts'
import { readValue, writeValue } from './field-value.ts'
import { type FieldRef, RecordRef } from './record-ref.ts'

/** Everything that a record method does by field number. */
export const fieldRefMethods = {
  Value(_s: AlSession, ref: FieldRef, value?: Variant): Maybe<Variant> {
    if (value !== undefined) writeValue(ref.record, ref.field, value)
    return readValue(ref.record, ref.field)
  },

  Validate(s: AlSession, ref: FieldRef, value?: Variant): Maybe<void> {
    return ref.field.index < 0 ? undefined : recordMethods.Validate(s, ref.record, ref.field.no, value)
  },

  CalcField: (s: AlSession, ref: FieldRef, use: boolean) =>
    recordMethods.CalcFields(s, ref.record, use, [ref.field.no]),
  CalcSum: (s: AlSession, ref: FieldRef, use: boolean) => recordMethods.CalcSums(s, ref.record, use, [ref.field.no]),

  SetRange: (s: AlSession, ref: FieldRef, from?: Variant, to?: Variant) =>
    recordMethods.SetRange(s, ref.record, ref.field.no, from, to),
  SetFilter: (s: AlSession, ref: FieldRef, filter: string, args?: readonly Variant[]) =>
    recordMethods.SetFilter(s, ref.record, ref.field.no, filter, args),
  GetFilter: (s: AlSession, ref: FieldRef) => recordMethods.GetFilter(s, ref.record, ref.field.no),
  GetRangeMin: (s: AlSession, ref: FieldRef) =>
    new Variant(recordMethods.GetRangeMin(s, ref.record, ref.field.no), ref.field.meta.type),
  GetRangeMax: (s: AlSession, ref: FieldRef) =>
    new Variant(recordMethods.GetRangeMax(s, ref.record, ref.field.no), ref.field.meta.type),
  TestField: (s: AlSession, ref: FieldRef, expected?: Variant) =>
    recordMethods.TestField(s, ref.record, ref.field.no, expected),
  TestFieldOrRaise: (s: AlSession, ref: FieldRef, info: ErrorInfo) =>
    recordMethods.TestFieldOrRaise(s, ref.record, ref.field.no, info),
  TestFieldValueOrRaise: (s: AlSession, ref: FieldRef, expected: Variant, info: ErrorInfo) =>
    recordMethods.TestFieldValueOrRaise(s, ref.record, ref.field.no, expected, info),
  RaiseFieldError: (s: AlSession, ref: FieldRef, info: ErrorInfo) =>
    recordMethods.RaiseFieldError(s, ref.record, ref.field.no, info),
  FieldError: (s: AlSession, ref: FieldRef, text?: string) =>
    recordMethods.FieldError(s, ref.record, ref.field.no, text),
  /** Unlike that of records it answers for fields without a relation, too. */
  Relation: (_s: AlSession, { record, field }: FieldRef) => relatedTable(record, field),

  Record: (_s: AlSession, ref: FieldRef) => new RecordRef(ref.record),
  Active: (_s: AlSession, ref: FieldRef) => ref.field !== undefined,
  Name: (_s: AlSession, ref: FieldRef) => ref.field.meta.name,
  Caption: (_s: AlSession, ref: FieldRef) => ref.field.meta.caption,
  Number: (_s: AlSession, ref: FieldRef) => ref.field.no,
  Length: (_s: AlSession, ref: FieldRef) => fieldLength(ref.field.meta.type),
  Type: (_s: AlSession, ref: FieldRef) => fieldType(ref.field.meta.type),
  Class: (_s: AlSession, ref: FieldRef) => optionTypes.FieldClass.indexOf(ref.field.meta.fieldClass),

  IsEnum: (_s: AlSession, ref: FieldRef) => typeOf(ref).kind === 'Enum',
  OptionMembers: (s: AlSession, ref: FieldRef) => joined(s, ref, 'name'),
  OptionString: (s: AlSession, ref: FieldRef) => joined(s, ref, 'name'),
  OptionCaption: (s: AlSession, ref: FieldRef) => joined(s, ref, 'caption'),
  EnumValueCount: (s: AlSession, ref: FieldRef) => optionValues(s, typeOf(ref)).length,
  GetEnumValueName: (s: AlSession, ref: FieldRef, index: number) => valueAt(s, ref, index)?.name ?? '',
  GetEnumValueCaption: (s: AlSession, ref: FieldRef, index: number) => valueAt(s, ref, index)?.caption ?? '',
  /** -1 when there is no such value. */
  GetEnumValueOrdinal: (s: AlSession, ref: FieldRef, index: number) => valueAt(s, ref, index)?.ordinal ?? -1,
  GetEnumValueNameFromOrdinalValue: (s: AlSession, ref: FieldRef, ordinal: number) =>
    valueOf(s, ref, ordinal)?.name ?? '',
  GetEnumValueCaptionFromOrdinalValue: (s: AlSession, ref: FieldRef, ordinal: number) =>
    valueOf(s, ref, ordinal)?.caption ?? '',
}

function typeOf(ref: FieldRef): AlType {
  return ref.field.meta.type
}

function joined(s: AlSession, ref: FieldRef, what: 'name' | 'caption'): string {
  return optionValues(s, typeOf(ref))
    .map((value) => value[what])
    .join(',')
}

function valueAt(s: AlSession, ref: FieldRef, index: number) {
  return optionValues(s, typeOf(ref))[index - 1]
}

function valueOf(s: AlSession, ref: FieldRef, ordinal: number) {
  return optionValues(s, typeOf(ref)).find((value) => value.ordinal === ordinal)
}
