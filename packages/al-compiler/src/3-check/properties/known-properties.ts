/** The words that a property takes, or a text in apostrophes; no words: its value is read elsewhere, or by nobody here. */
type Values = readonly string[] | 'text'
type Group = Readonly<Record<string, Values>>

const flag = ['true', 'false']

function properties(...groups: Group[]): ReadonlyMap<string, Values> {
  return new Map(groups.flatMap(Object.entries<Values>).map(([name, values]) => [name.toUpperCase(), values]))
}

function free(...names: readonly string[]): Group {
  return Object.fromEntries(names.map((name) => [name, []]))
}

function texts(...names: readonly string[]): Group {
  return Object.fromEntries(names.map((name) => [name, 'text']))
}

const everywhere = {
  ...texts('Caption', 'Description', 'ObsoleteReason', 'ObsoleteTag'),
  ...free('CaptionML', 'ObsoleteState'),
}

const codeunit = properties(
  everywhere,
  {
    Access: ['Public', 'Internal'],
    EventSubscriberInstance: ['Manual', 'StaticAutomatic'],
    SingleInstance: flag,
    Subtype: ['Normal', 'Test', 'TestRunner', 'Install', 'Upgrade'],
    TestPermissions: ['Disabled', 'NonRestrictive', 'Restrictive', 'InheritFromTestCodeunit'],
  },
  free('Extensible', 'InherentEntitlements', 'InherentPermissions', 'Permissions', 'RequiredTestIsolation'),
  free(
    'TableNo',
    'TestHttpRequestPolicy',
    'TestIsolation',
    'TestType',
    'DefaultTestIsolation',
    'CFRONTMayUsePermissions',
  ),
)

const ofTables = {
  ...free('ColumnStoreIndex', 'CompressionType', 'DataCaptionFields', 'DataClassification', 'DrillDownPageId'),
  ...free('ExternalAccess', 'ExternalName', 'ExternalSchema', 'InherentEntitlements', 'InherentPermissions'),
  ...free('LinkedObject', 'LinkedInTransaction', 'LookupPageId', 'MovedFrom', 'MovedTo', 'Permissions', 'Scope'),
  ...free('AllowInCustomizations', 'SupportedExecutionMode'),
  Extensible: flag,
  DataPerCompany: flag,
  PasteIsValid: flag,
  ReplicateData: flag,
}

const table = properties(everywhere, ofTables, {
  Access: ['Public', 'Internal'],
  TableType: ['Normal', 'Temporary', 'CRM', 'CDS', 'ExternalSQL', 'Exchange', 'MicrosoftGraph'],
})

const field = properties(
  everywhere,
  {
    Access: ['Public', 'Internal', 'Local', 'Protected'],
    FieldClass: ['Normal', 'FlowField', 'FlowFilter'],
    AutoIncrement: flag,
    BlankZero: flag,
    ClosingDates: flag,
    Compressed: flag,
    DateFormula: flag,
    Editable: flag,
    Enabled: flag,
    NotBlank: flag,
    Numeric: flag,
    OptimizeForTextSearch: flag,
    SqlTimestamp: flag,
    TestTableRelation: flag,
    Unique: flag,
    ValidateTableRelation: flag,
  },
  free('AccessByPermission', 'AllowInCustomizations', 'AltSearchField', 'AutoFormatExpression', 'AutoFormatType'),
  free('BlankNumbers', 'CalcFormula', 'CaptionClass', 'CharAllowed', 'DataClassification', 'DecimalPlaces'),
  free('ExtendedDatatype', 'ExternalAccess', 'ExternalName', 'ExternalType', 'InitValue', 'MaskType', 'MaxValue'),
  free('MinValue', 'MovedFrom', 'MovedTo', 'OptionCaptionML', 'OptionMembers', 'OptionOrdinalValues'),
  free('OptionString', 'SignDisplacement', 'SqlDataType', 'Subtype', 'TableRelation', 'ToolTipML'),
  texts('OptionCaption', 'ToolTip'),
  free('ValuesAllowed', 'Width', 'Title', 'TableIDExpr', 'Owner', 'InternalType', 'CustomizationAllowed'),
)

const key = properties(
  everywhere,
  { Clustered: flag, Enabled: flag, MaintainSiftIndex: flag, MaintainSqlIndex: flag, Unique: flag },
  free('ColumnStoreIndex', 'IncludedFields', 'KeyGroups', 'MovedFrom', 'MovedTo', 'SqlIndex', 'SumIndexFields'),
)

const fieldGroup = properties(everywhere)

const enumeration = properties(
  everywhere,
  { Access: ['Public', 'Internal'], AssignmentCompatibility: flag, Extensible: flag },
  free('DefaultImplementation', 'UnknownValueImplementation', 'MovedFrom', 'MovedTo', 'Scope'),
)

const enumValue = properties(everywhere, free('Implementation'), texts('ToolTip'))

const interfaces = properties(everywhere, { Access: ['Public', 'Internal'] })

/** What the declarations that run may say of themselves (docs: devenv-properties). */
export const knownProperties = {
  codeunit,
  table,
  field,
  key,
  fieldGroup,
  enum: enumeration,
  enumValue,
  interface: interfaces,
} as const
