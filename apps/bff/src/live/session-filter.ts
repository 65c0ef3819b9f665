import type { Facets, SessionFilter } from '@alcove/contracts'
import type { SharedRow } from '../present/present-session.ts'

type Test = (row: SharedRow, now: number) => boolean
export type FacetName = keyof Facets

/** A filter taken apart: facets are tested one by one, because each facet is counted over what the others let through. */
export interface CompiledFilter {
  readonly facets: ReadonlyMap<FacetName, Test>
  readonly rest: readonly Test[]
  /** Rows may come and go by time alone. */
  readonly dependsOnTime: boolean
}

export function compileFilter(filter: SessionFilter, viewerSid: string): CompiledFilter {
  const facets = new Map<FacetName, Test>()
  const facet = (name: FacetName, wanted: readonly (string | number)[] | undefined) => {
    if (!wanted || wanted.length === 0) return
    const set = new Set(wanted.map(String))
    facets.set(name, (row) => set.has(facetValue(row, name)))
  }
  facet('state', filter.state)
  facet('instance', filter.instance)
  facet('client', filter.client)
  facet('company', filter.company)
  facet('user', filter.user)
  facet('app', filter.app)
  facet('objType', filter.objType)

  const rest: Test[] = []
  const words = wordsOf(filter.q ?? '')
  if (words.length > 0) rest.push((row) => words.every((word) => haystackOf(row).includes(` ${word}`)))
  if (filter.mine) rest.push((row) => row.user.sid === viewerSid)
  if (filter.tx !== undefined) rest.push((row) => (row.tx !== undefined) === filter.tx)
  const roles = filter.role
  if (roles && roles.length > 0)
    rest.push(
      (row) =>
        (roles.includes('blocker') && row.blocks.total > 0) || (roles.includes('blocked') && row.lock !== undefined),
    )
  if (filter.since !== undefined) {
    const since = Date.parse(filter.since)
    rest.push((row) => Date.parse(row.loginAt) >= since)
  }
  const atLeast = (ms: number | undefined, start: (row: SharedRow) => string | undefined) => {
    if (ms === undefined) return
    rest.push((row, now) => {
      const since = start(row)
      return since !== undefined && now - Date.parse(since) >= ms
    })
  }
  atLeast(filter.minOpMs, (row) => row.operationStartedAt)
  atLeast(filter.minIdleMs, (row) => (row.state === 'waiting-idle' ? row.stateSince : undefined))
  atLeast(filter.minWaitMs, (row) => row.lock?.waitingSince)
  const dependsOnTime = filter.minOpMs !== undefined || filter.minIdleMs !== undefined || filter.minWaitMs !== undefined
  return { facets, rest, dependsOnTime }
}

export function matches(filter: CompiledFilter, row: SharedRow, now: number): boolean {
  for (const test of filter.rest) if (!test(row, now)) return false
  for (const test of filter.facets.values()) if (!test(row, now)) return false
  return true
}

export function facetValue(row: SharedRow, name: FacetName): string {
  switch (name) {
    case 'state':
      return row.state
    case 'instance':
      return String(row.instance.id)
    case 'client':
      return row.clientType
    case 'company':
      return row.company
    case 'user':
      return row.user.name
    case 'app':
      return row.current?.extension?.name ?? ''
    case 'objType':
      return row.current?.objectType ?? ''
  }
}

const haystacks = new WeakMap<SharedRow, string>()

/** All searchable words of a row, each after a blank: prefix search is `includes(' ' + word)`. */
function haystackOf(row: SharedRow): string {
  const known = haystacks.get(row)
  if (known !== undefined) return known
  const { current, entry } = row
  const haystack =
    ` ${row.number}` +
    spaced(row.user.name) +
    spaced(row.clientHost) +
    spaced(row.company) +
    (current === undefined ? '' : ` ${current.objectId}${spaced(current.objectName)}`) +
    spaced(current?.extension?.name ?? '') +
    (entry === undefined ? '' : ` ${entry.objectId}${spaced(entry.objectName)}`)
  haystacks.set(row, haystack)
  return haystack
}

const KEPT_TEXTS = 10_000
const spacedTexts = new Map<string, string>()

/** The words of a text, each after a blank. Names repeat from row to row, so they are kept. */
function spaced(text: string): string {
  const known = spacedTexts.get(text)
  if (known !== undefined) return known
  if (spacedTexts.size >= KEPT_TEXTS) spacedTexts.clear()
  const words = wordsOf(text)
  const result = words.length === 0 ? '' : ` ${words.join(' ')}`
  spacedTexts.set(text, result)
  return result
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
}
