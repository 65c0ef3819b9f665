import type { RelationMetadata } from './field-formulas.ts'
import type { FieldMetadata, TableMetadata } from './metadata.ts'
import { field, option, table, text } from './platform-table.ts'
import { virtualTables } from './virtual-tables.ts'

/**
 * The tables that the server keeps and AL reads (sessions.md 4). Their columns in PostgreSQL are made by the migrations of record-store;
 * Session is virtual: the runtime answers it without a database.
 */
const clientTypes = [
  'Windows Client',
  'SharePoint Client',
  'Web Service',
  'Client Service',
  'NAS',
  'Background',
  'Management Client',
  'Web Client',
  'Unknown',
  'Tablet',
  'Phone',
  'Desktop',
  'Teams',
  'Child Session',
] as const

const activeSession = table(
  2000000110,
  'Active Session',
  [
    field(1, 'User SID', { kind: 'Guid' }),
    field(2, 'Server Instance ID', { kind: 'Integer' }),
    field(3, 'Session ID', { kind: 'Integer' }),
    field(4, 'Server Instance Name', text(250)),
    field(5, 'Server Computer Name', text(250)),
    field(6, 'User ID', text(132)),
    field(7, 'Client Type', option(...clientTypes)),
    field(8, 'Client Computer Name', text(250)),
    field(9, 'Login Datetime', { kind: 'DateTime' }),
    field(10, 'Database Name', text(250)),
    field(11, 'Session Unique ID', { kind: 'Guid' }),
  ],
  [[2, 3], [9], [1, 7]],
)

const sessionEvent = table(
  2000000111,
  'Session Event',
  [
    field(1, 'User SID', { kind: 'Guid' }),
    field(2, 'Server Instance ID', { kind: 'Integer' }),
    field(3, 'Session ID', { kind: 'Integer' }),
    field(4, 'Event Type', option('Logon', 'Logoff', 'Start', 'Stop', 'Close')),
    field(5, 'Event Datetime', { kind: 'DateTime' }),
    field(6, 'Client Type', option(...clientTypes.slice(0, 12))),
    field(7, 'Database Name', text(250)),
    field(8, 'Client Computer Name', text(250)),
    field(9, 'User ID', text(132)),
    field(10, 'Comment', text(132)),
    field(11, 'Session Unique ID', { kind: 'Guid' }),
  ],
  [[1, 2, 3, 5, 4], [11], [5]],
)

const serverInstance = table(
  2000000112,
  'Server Instance',
  [
    { ...field(1, 'Server Instance ID', { kind: 'Integer' }), autoIncrement: true },
    field(2, 'Service Name', text(250)),
    field(3, 'Server Computer Name', text(250)),
    field(4, 'Last Active', { kind: 'DateTime' }),
    field(5, 'Server Instance Name', text(250)),
    field(6, 'Server Port', { kind: 'Integer' }),
    field(7, 'Management Port', { kind: 'Integer' }),
    field(8, 'Status', option('Started', 'Stopped', 'Crashed')),
    field(9, 'Last Tenant Config Version', { kind: 'BigInteger' }),
  ],
  [[1]],
)

const session = table(
  2000000009,
  'Session',
  [
    field(1, 'Connection ID', { kind: 'Integer' }),
    field(2, 'User ID', text(64)),
    field(3, 'My Session', { kind: 'Boolean' }),
    field(5, 'Login Time', { kind: 'Time' }),
    field(6, 'Login Date', { kind: 'Date' }),
    field(16, 'Database Name', text(128)),
    field(17, 'Application Name', text(64)),
    field(18, 'Login Type', option('None', 'Windows', 'Username and Password', 'Access Control Service')),
    field(19, 'Host Name', text(64)),
  ],
  [[1], [2]],
)

const licenseTypes = [
  'Full User',
  'Limited User',
  'Device Only User',
  'Windows Group',
  'External User',
  'External Administrator',
  'External Accountant',
  'Application',
  'AAD Group',
] as const

const user = table(
  2000000120,
  'User',
  [
    field(1, 'User Security ID', { kind: 'Guid' }),
    field(2, 'User Name', { kind: 'Code', length: 50 }),
    field(3, 'Full Name', text(80)),
    field(4, 'State', option('Enabled', 'Disabled')),
    field(5, 'Expiry Date', { kind: 'DateTime' }),
    field(7, 'Windows Security ID', text(119)),
    field(8, 'Change Password', { kind: 'Boolean' }),
    field(10, 'License Type', option(...licenseTypes)),
    field(11, 'Authentication Email', text(250)),
    field(14, 'Contact Email', text(250)),
    field(15, 'Exchange Identifier', text(250)),
    field(16, 'Application ID', { kind: 'Guid' }),
  ],
  [[1], [2], [7]],
)

const company = table(
  2000000006,
  'Company',
  [
    field(1, 'Name', text(30)),
    field(2, 'Evaluation Company', { kind: 'Boolean' }),
    field(3, 'Display Name', text(250)),
    field(8000, 'Id', { kind: 'Guid' }),
    field(8005, 'Business Profile Id', text(250)),
  ],
  [[1]],
)

/** Of each user, what their client sessions start with (sessions.md 5.4). */
const userPersonalization = table(
  2000000073,
  'User Personalization',
  [
    { ...field(3, 'User SID', { kind: 'Guid' }), relation: relation(user.id, 1) },
    { ...field(6, 'User ID', { kind: 'Code', length: 50 }), ...lookupOfUser(2) },
    { ...field(7, 'Full Name', text(80)), ...lookupOfUser(3) },
    field(9, 'Profile ID', { kind: 'Code', length: 30 }),
    field(10, 'App ID', { kind: 'Guid' }),
    field(11, 'Scope', option('System', 'Tenant')),
    field(12, 'Language ID', { kind: 'Integer' }),
    { ...field(13, 'Language Name', text(80)), caption: 'Language', fieldClass: 'FlowField' },
    { ...field(15, 'Company', text(30)), relation: relation(company.id, 1) },
    { ...field(18, 'Debugger Break On Error', { kind: 'Boolean' }), initValue: true },
    field(21, 'Debugger Break On Rec Changes', { kind: 'Boolean' }),
    { ...field(24, 'Debugger Skip System Triggers', { kind: 'Boolean' }), initValue: true },
    field(27, 'Locale ID', { kind: 'Integer' }),
    { ...field(28, 'Region', text(80)), fieldClass: 'FlowField' },
    field(30, 'Time Zone', text(180)),
    { ...field(31, 'License Type', option(...licenseTypes)), ...lookupOfUser(10) },
    field(32, 'Customization Status', option('Updated', 'Recompilation Needed', 'Recompilation Failed')),
    { ...field(33, 'Role', text(100)), fieldClass: 'FlowField' },
    field(34, 'Emit Version', { kind: 'Integer' }),
  ],
  [[3], [9], [15]],
)

/** Links and notes of records, which `AddLink` and its like read and write. */
const recordLink = table(
  2000000068,
  'Record Link',
  [
    { ...field(1, 'Link ID', { kind: 'Integer' }), autoIncrement: true },
    field(2, 'Record ID', { kind: 'RecordId' }),
    field(3, 'URL1', text(2048)),
    field(4, 'URL2', text(250)),
    field(5, 'URL3', text(250)),
    field(6, 'URL4', text(250)),
    field(7, 'Description', text(250)),
    field(8, 'Type', option('Link', 'Note')),
    field(9, 'Note', { kind: 'Blob' }),
    field(10, 'Created', { kind: 'DateTime' }),
    field(11, 'User ID', text(132)),
    field(12, 'Company', text(30)),
    field(13, 'Notify', { kind: 'Boolean' }),
    field(14, 'To User ID', text(132)),
  ],
  [[1], [2], [12]],
)

export const platformTableIds = {
  company: company.id,
  session: session.id,
  activeSession: activeSession.id,
  sessionEvent: sessionEvent.id,
  serverInstance: serverInstance.id,
  user: user.id,
  userPersonalization: userPersonalization.id,
  recordLink: recordLink.id,
} as const

export const platformTables: readonly TableMetadata[] = [
  company,
  session,
  activeSession,
  sessionEvent,
  serverInstance,
  user,
  userPersonalization,
  recordLink,
  ...virtualTables,
]

function relation(tableId: number, fieldNo: number): RelationMetadata {
  return { validate: true, branches: [{ conditions: [], tableId, fieldNo, where: [] }] }
}

/** A FlowField of User Personalization: a field of the row's user. */
function lookupOfUser(fieldNo: number): Pick<FieldMetadata, 'fieldClass' | 'calcFormula'> {
  const ofUserSid = { fieldNo: 1, by: 'field', otherNo: 3, isFilter: false, upperLimit: false } as const
  const calcFormula = { method: 'lookup', negated: false, tableId: 2000000120, fieldNo, where: [ofUserSid] } as const
  return { fieldClass: 'FlowField', calcFormula }
}
