import type { Facets } from '@alcove/contracts'
import { itemsOf } from '../../core/sessions/sessions-query.ts'
import type { FilterParameter, SessionsSearch } from '../../core/sessions/sessions-query.ts'
import { t } from '../../texts/text.ts'
import type { PlainKey } from '../../texts/text.ts'
import { en } from '../../texts/en.ts'

/** Facets with values to choose from, in the menu's order. */
export const listFacets = [
  'state',
  'instance',
  'client',
  'company',
  'user',
  'app',
  'objType',
] as const satisfies readonly FilterParameter[]
export type ListFacet = (typeof listFacets)[number]
export const spanFacets = ['minOp', 'minIdle', 'minWait'] as const satisfies readonly FilterParameter[]
export type SpanFacet = (typeof spanFacets)[number]

export type FacetValue = { readonly value: string; readonly label: string; readonly count: number }

/** With counts, most first; what is chosen stays listed when nothing has it any more. */
export function valuesOf(
  facet: ListFacet,
  facets: Facets,
  search: SessionsSearch,
  instances: ReadonlyMap<string, string>,
): FacetValue[] {
  const counts = facets[facet]
  const chosen = itemsOf(search[facet])
  const values = new Set([...Object.keys(counts), ...chosen])
  return [...values]
    .map((value) => ({ value, label: valueLabel(facet, value, instances), count: counts[value] ?? 0 }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label))
}

export function valueLabel(facet: FilterParameter, value: string, instances: ReadonlyMap<string, string>): string {
  if (facet === 'state' || facet === 'client') {
    const key = `${facet}.${value}`
    return isPlainKey(key) ? t(key) : value
  }
  if (facet === 'instance') return instances.get(value) ?? value
  if (facet === 'role') return t(value === 'blocker' ? 'filter.role.blocker' : 'filter.role.blocked')
  if (facet === 'tx') return value === '1' ? t('common.yes') : t('common.no')
  if (facet === 'mine') return t('common.yes')
  return value
}

function isPlainKey(key: string): key is PlainKey {
  return key in en
}

export function chipText(facet: FilterParameter, text: string, instances: ReadonlyMap<string, string>): string {
  return itemsOf(text)
    .map((value) => valueLabel(facet, value, instances))
    .join(', ')
}
