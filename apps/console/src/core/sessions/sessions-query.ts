import { ClientType, SessionSort, SessionUid, sessionSortKeys, StateWord } from '@alcove/contracts'
import type { SessionFilter } from '@alcove/contracts'
import { parseSpan, parseWhen } from '../time-span.ts'
import { isColumnKey } from './columns.ts'
import type { ColumnKey } from './columns.ts'

/** The Sessions page's address (console.md 2): strings as they stand in the URL, already understood. */
export type SessionsSearch = Partial<Record<SessionsParameter, string>>

export const sessionsParameters = [
  'q',
  'state',
  'instance',
  'client',
  'company',
  'user',
  'app',
  'objType',
  'minOp',
  'minIdle',
  'minWait',
  'since',
  'tx',
  'role',
  'mine',
  'sort',
  'cols',
  'density',
  'peek',
] as const
export type SessionsParameter = (typeof sessionsParameters)[number]

/** Those that choose rows, in the order their chips stand. */
export const filterParameters = [
  'state',
  'instance',
  'company',
  'user',
  'client',
  'app',
  'objType',
  'minOp',
  'minIdle',
  'minWait',
  'since',
  'tx',
  'role',
  'mine',
] as const satisfies readonly SessionsParameter[]
export type FilterParameter = (typeof filterParameters)[number]

const validators: Record<SessionsParameter, (text: string) => boolean> = {
  q: (text) => text.length <= 200,
  state: everyItem((item) => StateWord.safeParse(item).success),
  instance: everyItem((item) => /^\d+$/.test(item)),
  client: everyItem((item) => ClientType.safeParse(item).success),
  company: everyItem((item) => item.length <= 30),
  user: everyItem((item) => item.length <= 132),
  app: everyItem((item) => item.length <= 250),
  objType: everyItem((item) => item.length <= 30),
  minOp: (text) => parseSpan(text) !== undefined,
  minIdle: (text) => parseSpan(text) !== undefined,
  minWait: (text) => parseSpan(text) !== undefined,
  since: (text) => parseWhen(text, 0) !== undefined,
  tx: (text) => text === '1' || text === '0',
  role: everyItem((item) => item === 'blocker' || item === 'blocked'),
  mine: (text) => text === '1',
  sort: (text) => parseSort(text) !== undefined,
  cols: everyItem(isColumnKey),
  density: (text) => text === 'comfortable' || text === 'compact' || text === 'dense',
  peek: (text) => SessionUid.safeParse(text).success,
}

/** Keeps what it understands; says how many it dropped. */
export function readSessionsSearch(raw: Readonly<Record<string, unknown>>): {
  search: SessionsSearch
  dropped: number
} {
  const search: SessionsSearch = {}
  let dropped = 0
  for (const [key, value] of Object.entries(raw)) {
    const parameter = sessionsParameters.find((known) => known === key)
    if (parameter && typeof value === 'string' && value !== '' && validators[parameter](value))
      search[parameter] = value
    else dropped += 1
  }
  return { search, dropped }
}

export const defaultSort: SessionSort = [{ key: 'severity', descending: true }]

/** `-op,user`. */
export function parseSort(text: string | undefined): SessionSort | undefined {
  if (text === undefined) return undefined
  const keys = text.split(',').map((part) => ({ key: part.replace(/^-/, ''), descending: part.startsWith('-') }))
  const sort = SessionSort.safeParse(keys)
  if (!sort.success) return undefined
  return new Set(sort.data.map((part) => part.key)).size === sort.data.length ? sort.data : undefined
}

export function formatSort(sort: SessionSort): string | undefined {
  const text = sort.map(({ key, descending }) => (descending ? `-${key}` : key)).join(',')
  return text === '-severity' ? undefined : text
}

/** A press on a column's head: first the useful direction, then the other; with Shift it becomes the second key. */
export function nextSort(sort: SessionSort, key: SessionSort[number]['key'], isSecond: boolean): SessionSort {
  const held = sort.find((part) => part.key === key)
  const next = { key, descending: held ? !held.descending : startsDescending.has(key) }
  if (!isSecond) return [next]
  const [main] = sort
  if (!main) return [next]
  if (main.key === key) return [next, ...sort.slice(1)]
  return [main, next]
}

const startsDescending: ReadonlySet<string> = new Set(['severity', 'op', 'wait', 'blocks', 'tx', 'login', 'activity'])
export { sessionSortKeys }

export function filterOf(search: SessionsSearch, now: number): SessionFilter {
  const list = (key: SessionsParameter): string[] | undefined => search[key]?.split(',').map(decodeItem)
  const span = (key: SessionsParameter): number | undefined => parseSpan(search[key])
  const since = search.since === undefined ? undefined : parseWhen(search.since, now)
  return withoutUndefined({
    q: search.q,
    state: list('state') as SessionFilter['state'], // validated by readSessionsSearch
    instance: list('instance')?.map(Number),
    client: list('client') as SessionFilter['client'],
    company: list('company'),
    user: list('user'),
    app: list('app'),
    objType: list('objType'),
    minOpMs: span('minOp'),
    minIdleMs: span('minIdle'),
    minWaitMs: span('minWait'),
    since: since === undefined ? undefined : new Date(since).toISOString(),
    tx: search.tx === undefined ? undefined : search.tx === '1',
    role: list('role') as SessionFilter['role'],
    mine: search.mine === undefined ? undefined : true,
  })
}

export function columnsOf(search: SessionsSearch): readonly ColumnKey[] | undefined {
  const keys = search.cols?.split(',').filter(isColumnKey)
  return (
    keys && ['session', ...keys.filter((key) => key !== 'session' && key !== 'actions'), 'actions'].filter(isColumnKey)
  )
}

/** A value may hold a comma; in the URL it is written `%2C` inside the list. */
export function encodeItem(item: string): string {
  return item.replaceAll('%', '%25').replaceAll(',', '%2C')
}

export function decodeItem(item: string): string {
  return item.replaceAll('%2C', ',').replaceAll('%25', '%')
}

export function itemsOf(text: string | undefined): string[] {
  return text === undefined || text === '' ? [] : text.split(',').map(decodeItem)
}

export function toggleItem(text: string | undefined, item: string): string | undefined {
  const items = itemsOf(text)
  const next = items.includes(item) ? items.filter((other) => other !== item) : [...items, item]
  return next.length === 0 ? undefined : next.map(encodeItem).join(',')
}

function everyItem(isValid: (item: string) => boolean): (text: string) => boolean {
  return (text) => text.split(',').every((item) => item !== '' && isValid(decodeItem(item)))
}

function withoutUndefined<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T // the undefined ones are gone
}
