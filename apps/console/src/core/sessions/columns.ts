import type { SessionSort } from '@alcove/contracts'

export const columnKeys = [
  'session',
  'state',
  'user',
  'company',
  'client',
  'object',
  'op',
  'waiting',
  'blocks',
  'tx',
  'login',
  'activity',
  'entry',
  'app',
  'host',
  'instance',
  'sql',
  'parent',
  'actions',
] as const
export type ColumnKey = (typeof columnKeys)[number]

export type Column = {
  readonly key: ColumnKey
  /** px; 0 takes what is left. The second width is for tight screens (design/README.md). */
  readonly width: number
  readonly tightWidth: number
  readonly sort?: SessionSort[number]['key']
  readonly right?: boolean
}

const column = (key: ColumnKey, width: number, tightWidth: number, rest: Partial<Column> = {}): Column => ({
  key,
  width,
  tightWidth,
  ...rest,
})

export const columns: readonly Column[] = [
  column('session', 136, 118, { sort: 'number' }),
  column('state', 158, 150, { sort: 'severity' }),
  column('user', 150, 104, { sort: 'user' }),
  column('company', 140, 128, { sort: 'company' }),
  column('client', 118, 116, { sort: 'client' }),
  column('object', 0, 0, { sort: 'object' }),
  column('op', 110, 96, { sort: 'op', right: true }),
  column('waiting', 190, 170, { sort: 'wait' }),
  column('blocks', 80, 62, { sort: 'blocks', right: true }),
  column('tx', 170, 160, { sort: 'tx', right: true }),
  column('login', 120, 110, { sort: 'login' }),
  column('activity', 120, 110, { sort: 'activity' }),
  column('entry', 220, 200),
  column('app', 180, 160),
  column('host', 130, 120),
  column('instance', 110, 100),
  column('sql', 140, 130, { right: true }),
  column('parent', 100, 90),
  column('actions', 110, 98),
]

export const defaultColumns: readonly ColumnKey[] = [
  'session',
  'state',
  'user',
  'company',
  'client',
  'object',
  'op',
  'blocks',
  'actions',
]
/** What of the default fits a list of this width: without company below 1060 px, and only the core below 930 (console.md 17). */
export function fittingColumns(width: number): readonly ColumnKey[] {
  if (width >= 1_060) return defaultColumns
  if (width >= 930) return defaultColumns.filter((key) => key !== 'company')
  return defaultColumns.filter((key) => key !== 'company' && key !== 'client' && key !== 'blocks')
}

export function isColumnKey(text: string): text is ColumnKey {
  return (columnKeys as readonly string[]).includes(text)
}
