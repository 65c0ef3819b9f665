import { later, signatures } from './signature.ts'

export const recordMethods = [
  ...signatures(
    'Record',
    `
    Init()
    Insert(runTrigger?: Boolean, withSystemId?: Boolean): Boolean | waits raises
    Modify(runTrigger?: Boolean): Boolean | waits raises
    Delete(runTrigger?: Boolean): Boolean | waits raises
    Rename(...key: Any): Boolean | waits raises
    Get(...key: Any): Boolean | waits raises
    GetBySystemId(id: Guid): Boolean | waits raises
    Find(which?: Text): Boolean | waits raises
    FindFirst(): Boolean | waits raises
    FindLast(): Boolean | waits raises
    FindSet(forUpdate?: Boolean, updateKey?: Boolean): Boolean | waits raises
    Next(steps?: Integer): Integer | waits
    SetRange(field: Field, from?: Any, to?: Any)
    SetFilter(field: Field, filter: Text, ...args: Any)
    Reset()
    SetCurrentKey(...fields: Field): Boolean | raises
    SetAscending(field: Field, ascending: Boolean)
    GetAscending(field: Field): Boolean
    Ascending(ascending?: Boolean): Boolean
    CurrentKey(): Text
    Count(): Integer | waits
    CountApprox(): Integer | waits
    IsEmpty(): Boolean | waits
    DeleteAll(runTrigger?: Boolean) | waits
    ModifyAll(field: Field, value: Any, runTrigger?: Boolean) | waits
    LockTable(wait?: Boolean, versionCheck?: Boolean) | waits
    Validate(field: Field, value?: Any) | waits
    TestField(field: Field, value?: Any)
    TestField(field: Field, info: ErrorInfo) = TestFieldOrRaise
    TestField(field: Field, value: Any, info: ErrorInfo) = TestFieldValueOrRaise
    TransferFields(var from: AnyRecord, initPrimaryKey?: Boolean, skipTypeMismatch?: Boolean)
    Copy(var from: AnyRecord, shareTable?: Boolean)
    CopyFilter(field: Field, var to: AnyRecord, toField: Field)
    CopyFilters(var from: AnyRecord)
    FilterGroup(group?: Integer): Integer
    SetRecFilter()
    GetFilter(field: Field): Text
    GetFilters(): Text
    HasFilter(): Boolean
    GetRangeMin(field: Field): Any
    GetRangeMax(field: Field): Any
    SetLoadFields(...fields: Field): Boolean
    AddLoadFields(...fields: Field): Boolean
    SetBaseLoadFields(): Boolean
    CalcFields(...fields: Field): Boolean | waits raises
    CalcSums(...fields: Field): Boolean | waits raises
    SetAutoCalcFields(...fields: Field): Boolean
    LoadFields(...fields: Field): Boolean | waits raises
    AreFieldsLoaded(...fields: Field): Boolean
    Mark(mark?: Boolean): Boolean
    MarkedOnly(only?: Boolean): Boolean
    ClearMarks()
    FieldActive(field: Field): Boolean
    ReadIsolation(level?: IsolationLevel): IsolationLevel
    FieldNo(field: Field): Integer
    FieldCaption(field: Field): Text
    FieldName(field: Field): Text
    FieldError(field: Field, text?: Text)
    FieldError(field: Field, info: ErrorInfo) = RaiseFieldError
    TableCaption(): Text
    TableName(): Text
    IsTemporary(): Boolean
    CurrentCompany(): Text
    RecordId(): RecordId
    ChangeCompany(company?: Text): Boolean | waits raises
    GetPosition(useCaptions?: Boolean): Text
    GetView(useCaptions?: Boolean): Text
    ReadPermission(): Boolean
    Relation(field: Field): Integer
    SetPosition(position: Text)
    SetView(view: Text)
    WritePermission(): Boolean
    AddLink(url: Text, description?: Text): Integer | waits
    HasLinks(): Boolean | waits
    DeleteLink(id: Integer) | waits
    DeleteLinks() | waits
    CopyLinks(var from: AnyRecord) | waits
    CopyLinks(from: RecordRef) = CopyLinksOfRef | waits
    ReadConsistency(): Boolean
    RecordLevelLocking(): Boolean
    SetPermissionFilter()
  `,
  ),
  ...later(
    'Record',
    `
    Consistent CopyLink FullyQualifiedName SecurityFiltering Truncate
  `,
  ),
]
