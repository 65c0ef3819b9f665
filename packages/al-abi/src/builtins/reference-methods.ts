import { recordMethods } from './record-methods.ts'
import { type BuiltIn, later, signatures } from './signature.ts'

/** What a RecordRef does as the record that it refers to does it, argument by argument. */
export const methodsOfOpenRecord: readonly string[] = `
  AddLink Ascending ChangeCompany ClearMarks Count CountApprox CurrentCompany CurrentKey Delete DeleteAll DeleteLink DeleteLinks FilterGroup Find FindFirst FindLast
  FindSet GetBySystemId GetFilters GetPosition GetView HasFilter HasLinks Init Insert IsEmpty IsTemporary LockTable Mark MarkedOnly Modify Next
  ReadConsistency ReadIsolation ReadPermission RecordId RecordLevelLocking Rename Reset SetPermissionFilter SetPosition SetRecFilter
  SetView WritePermission`
  .trim()
  .split(/\s+/)

const shared: readonly BuiltIn[] = recordMethods
  .filter(({ name }) => methodsOfOpenRecord.includes(name))
  .map((method) => ({ ...method, owner: 'RecordRef' }))

/** `rt.RecordRef.<Name>(s, ref, …)`. */
export const recordRefMethods: readonly BuiltIn[] = [
  ...shared,
  ...signatures(
    'RecordRef',
    `
    AddLoadFields(...fields: Integer): Boolean
    AreFieldsLoaded(...fields: Integer): Boolean
    Caption(): Text
    Close()
    Copy(from: RecordRef, shareTable?: Boolean)
    CopyLinks(var from: AnyRecord) | waits
    CopyLinks(from: RecordRef) = CopyLinksOfRef | waits
    CurrentKeyIndex(index?: Integer): Integer
    Duplicate(): RecordRef
    Field(number: Integer): FieldRef
    Field(name: Text): FieldRef = FieldNamed
    FieldCount(): Integer
    FieldExist(number: Integer): Boolean
    FieldExist(name: Text): Boolean = FieldNamedExists
    FieldIndex(index: Integer): FieldRef
    Get(id: RecordId): Boolean | waits raises
    GetTable(record: AnyRecord)
    GetTable(record: Variant) = GetTableOfVariant
    KeyCount(): Integer
    KeyIndex(index: Integer): KeyRef
    LoadFields(...fields: Integer): Boolean | waits raises
    Name(): Text
    Number(): Integer
    Open(table: Integer, temporary?: Boolean, company?: Text) | waits
    Open(table: Text, temporary?: Boolean, company?: Text) = OpenNamed | waits
    SetAutoCalcFields(...fields: Integer): Boolean
    SetLoadFields(...fields: Integer): Boolean
    SetTable(var record: AnyRecord, shareTable?: Boolean)
    SetTable(var record: Variant, shareTable?: Boolean) = SetTableOfVariant
    SystemCreatedAtNo(): Integer
    SystemCreatedByNo(): Integer
    SystemIdNo(): Integer
    SystemModifiedAtNo(): Integer
    SystemModifiedByNo(): Integer
  `,
  ),
  ...later(
    'RecordRef',
    `
    FullyQualifiedName IsDirty SecurityFiltering Truncate
  `,
  ),
]

/** `rt.FieldRef.<Name>(s, field, …)`. */
export const fieldRefMethods = [
  ...signatures(
    'FieldRef',
    `
    Active(): Boolean
    CalcField(): Boolean | waits raises
    CalcSum(): Boolean | waits raises
    Caption(): Text
    Class(): FieldClass
    EnumValueCount(): Integer
    FieldError(text?: Text)
    FieldError(info: ErrorInfo) = RaiseFieldError
    GetEnumValueCaption(index: Integer): Text
    GetEnumValueCaptionFromOrdinalValue(ordinal: Integer): Text
    GetEnumValueName(index: Integer): Text
    GetEnumValueNameFromOrdinalValue(ordinal: Integer): Text
    GetEnumValueOrdinal(index: Integer): Integer
    GetFilter(): Text
    GetRangeMax(): Variant
    GetRangeMin(): Variant
    IsEnum(): Boolean
    Length(): Integer
    Name(): Text
    Number(): Integer
    OptionCaption(): Text
    OptionMembers(): Text
    OptionString(): Text
    Record(): RecordRef
    Relation(): Integer
    SetFilter(filter: Text, ...args: Any)
    SetRange(from?: Any, to?: Any)
    TestField(value?: Any)
    TestField(info: ErrorInfo) = TestFieldOrRaise
    TestField(value: Any, info: ErrorInfo) = TestFieldValueOrRaise
    Type(): FieldType
    Validate(value?: Any) | waits
    Value(value?: Any): Variant | waits
  `,
  ),
  ...later('FieldRef', 'IsOptimizedForTextSearch'),
]

/** `rt.KeyRef.<Name>(s, key, …)`. */
export const keyRefMethods = signatures(
  'KeyRef',
  `
    Active(): Boolean
    FieldCount(): Integer
    FieldIndex(index: Integer): FieldRef
    Record(): RecordRef
  `,
)
