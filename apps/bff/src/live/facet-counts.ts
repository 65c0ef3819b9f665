import type { Facets } from '@alcove/contracts'
import type { SharedRow } from '../present/present-session.ts'
import { facetValue } from './session-filter.ts'
import type { CompiledFilter, FacetName } from './session-filter.ts'

const names = ['state', 'instance', 'client', 'company', 'user', 'app', 'objType'] as const satisfies FacetName[]

/** How many rows each value of each facet has, over what the other filters let through. Kept up by the row. */
export class FacetCounts {
  readonly #filter: CompiledFilter
  readonly #counts = new Map<FacetName, Map<string, number>>(names.map((name) => [name, new Map()]))

  constructor(filter: CompiledFilter) {
    this.#filter = filter
  }

  add(row: SharedRow, now: number): void {
    this.#count(row, now, 1)
  }

  /** The row as it was added. */
  remove(row: SharedRow, now: number): void {
    this.#count(row, now, -1)
  }

  recount(rows: Iterable<SharedRow>, now: number): void {
    for (const counts of this.#counts.values()) counts.clear()
    for (const row of rows) this.add(row, now)
  }

  snapshot(): Facets {
    const of = (name: FacetName) => Object.fromEntries(this.#counts.get(name) ?? [])
    return {
      state: of('state'),
      instance: of('instance'),
      client: of('client'),
      company: of('company'),
      user: of('user'),
      app: of('app'),
      objType: of('objType'),
    }
  }

  #count(row: SharedRow, now: number, by: 1 | -1): void {
    for (const test of this.#filter.rest) if (!test(row, now)) return
    let failing: FacetName | undefined
    for (const [name, test] of this.#filter.facets) {
      if (test(row, now)) continue
      if (failing !== undefined) return
      failing = name
    }
    if (failing !== undefined) this.#bump(failing, row, by)
    else for (const name of names) this.#bump(name, row, by)
  }

  #bump(name: FacetName, row: SharedRow, by: 1 | -1): void {
    const value = facetValue(row, name)
    const counts = this.#counts.get(name)
    if (value === '' || !counts) return
    const count = (counts.get(value) ?? 0) + by
    if (count > 0) counts.set(value, count)
    else counts.delete(value)
  }
}
