import { optionTypes } from './builtins/option-types.ts'
import type { TableMetadata } from './metadata.ts'
import { field, option, table, text } from './platform-table.ts'

/** Tables whose rows are computed when they are read: numbers, periods, and what the session's apps declare (al-language.md 15). */
const integer = table(2_000_000_026, 'Integer', [field(1, 'Number', { kind: 'Integer' })], [[1]])

const date = table(
  2_000_000_007,
  'Date',
  [
    field(1, 'Period Type', option('Date', 'Week', 'Month', 'Quarter', 'Year')),
    field(2, 'Period Start', { kind: 'Date' }),
    field(3, 'Period End', { kind: 'Date' }),
    field(4, 'Period No.', { kind: 'Integer' }),
    field(5, 'Period Name', text(31)),
  ],
  [[1, 2]],
)

const objectTypes = [
  'TableData',
  'Table',
  '',
  'Report',
  '',
  'Codeunit',
  'XMLport',
  'MenuSuite',
  'Page',
  'Query',
  'System',
  'FieldNumber',
  '',
  '',
  'PageExtension',
  'TableExtension',
  'Enum',
  'EnumExtension',
  'Profile',
  'ProfileExtension',
  'PermissionSet',
  'PermissionSetExtension',
  'ReportExtension',
] as const

const packageFields = [
  field(60, 'App Package ID', { kind: 'Guid' }),
  field(61, 'App Runtime Package ID', { kind: 'Guid' }),
]

const allObj = table(
  2_000_000_038,
  'AllObj',
  [
    field(1, 'Object Type', option(...objectTypes)),
    field(3, 'Object ID', { kind: 'Integer' }),
    field(4, 'Object Name', text(30)),
    ...packageFields,
  ],
  [[1, 3]],
)

const allObjWithCaption = table(
  2_000_000_058,
  'AllObjWithCaption',
  [
    field(1, 'Object Type', option(...objectTypes)),
    field(3, 'Object ID', { kind: 'Integer' }),
    field(4, 'Object Name', text(30)),
    field(20, 'Object Caption', text(249)),
    field(30, 'Object Subtype', text(30)),
    ...packageFields,
  ],
  [[1, 3]],
)

const obsoleteState = option('No', 'Pending', 'Removed')
const dataClassification = option(...optionTypes.DataClassification)

const fieldTable = table(
  2_000_000_041,
  'Field',
  [
    field(1, 'TableNo', { kind: 'Integer' }),
    field(2, 'No.', { kind: 'Integer' }),
    field(3, 'TableName', text(30)),
    field(4, 'FieldName', text(30)),
    field(5, 'Type', option(...optionTypes.FieldType)),
    field(6, 'Len', { kind: 'Integer' }),
    field(7, 'Class', option(...optionTypes.FieldClass)),
    field(8, 'Enabled', { kind: 'Boolean' }),
    field(9, 'Type Name', text(30)),
    field(20, 'Field Caption', text(80)),
    field(21, 'RelationTableNo', { kind: 'Integer' }),
    field(22, 'RelationFieldNo', { kind: 'Integer' }),
    field(23, 'SQLDataType', option('Varchar', 'Integer', 'Variant', 'BigInteger')),
    field(24, 'OptionString', text(2047)),
    field(25, 'ObsoleteState', obsoleteState),
    field(26, 'ObsoleteReason', text(248)),
    field(27, 'DataClassification', dataClassification),
    field(28, 'IsPartOfPrimaryKey', { kind: 'Boolean' }),
    ...packageFields,
  ],
  [[1, 2]],
)

const keyTable = table(
  2_000_000_063,
  'Key',
  [
    field(1, 'TableNo', { kind: 'Integer' }),
    field(2, 'No.', { kind: 'Integer' }),
    field(3, 'TableName', text(30)),
    field(4, 'Key', text(250)),
    field(5, 'SumIndexFields', text(250)),
    field(6, 'SQLIndex', text(250)),
    field(7, 'Enabled', { kind: 'Boolean' }),
    field(8, 'MaintainSQLIndex', { kind: 'Boolean' }),
    field(9, 'MaintainSIFTIndex', { kind: 'Boolean' }),
    field(10, 'Clustered', { kind: 'Boolean' }),
    field(11, 'ObsoleteState', obsoleteState),
    field(12, 'ObsoleteReason', text(30)),
    field(13, 'Unique', { kind: 'Boolean' }),
  ],
  [[1, 2]],
)

const tableMetadata = table(
  2_000_000_136,
  'Table Metadata',
  [
    field(1, 'ID', { kind: 'Integer' }),
    field(2, 'Name', text(30)),
    field(3, 'Caption', text(80)),
    field(4, 'DataPerCompany', { kind: 'Boolean' }),
    field(5, 'LookupPageID', { kind: 'Integer' }),
    field(6, 'DrillDownPageId', { kind: 'Integer' }),
    field(7, 'DataCaptionFields', text(80)),
    field(8, 'PasteIsValid', { kind: 'Boolean' }),
    field(9, 'LinkedObject', { kind: 'Boolean' }),
    field(10, 'DataIsExternal', { kind: 'Boolean' }),
    field(11, 'TableType', option('Normal', 'CRM', 'ExternalSQL', 'Exchange', 'MicrosoftGraph', 'Query', 'Temporary')),
    field(12, 'ExternalName', text(248)),
    field(13, 'ObsoleteState', obsoleteState),
    field(14, 'ObsoleteReason', text(248)),
    field(15, 'DataClassification', dataClassification),
    field(16, 'ReplicateData', { kind: 'Boolean' }),
    field(17, 'CompressionType', option('Unspecified', 'None', 'Row', 'Page')),
    field(18, 'App ID', { kind: 'Guid' }),
    field(19, 'InherentPermissions', text(5)),
    field(20, 'InherentEntitlements', text(5)),
    field(21, 'Scope', option('Cloud', 'OnPrem')),
    field(22, 'Access', option('Public', 'Internal')),
    field(23, 'AL Namespace', text(500)),
  ],
  [[1]],
)

const codeunitMetadata = table(
  2_000_000_137,
  'CodeUnit Metadata',
  [
    field(1, 'ID', { kind: 'Integer' }),
    field(2, 'Name', text(30)),
    field(3, 'TableNo', { kind: 'Integer' }),
    field(4, 'SingleInstance', { kind: 'Boolean' }),
    field(5, 'SubType', option('Normal', 'Test', 'TestRunner', 'Upgrade', 'Install')),
    field(6, 'App ID', { kind: 'Guid' }),
    field(7, 'InherentPermissions', text(5)),
    field(8, 'InherentEntitlements', text(5)),
    field(9, 'TestType', option('None', 'UnitTest', 'IntegrationTest', 'Uncategorized', 'AITest')),
    field(10, 'RequiredTestIsolation', option('None', 'Disabled', 'Codeunit', 'Function')),
    field(11, 'AL Namespace', text(500)),
  ],
  [[1]],
)

export const virtualTableIds = {
  integer: integer.id,
  date: date.id,
  allObj: allObj.id,
  allObjWithCaption: allObjWithCaption.id,
  field: fieldTable.id,
  key: keyTable.id,
  tableMetadata: tableMetadata.id,
  codeunitMetadata: codeunitMetadata.id,
} as const

export const virtualTables: readonly TableMetadata[] = [
  integer,
  date,
  allObj,
  allObjWithCaption,
  fieldTable,
  keyTable,
  tableMetadata,
  codeunitMetadata,
]
