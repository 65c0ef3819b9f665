import type { SessionSort } from '@alcove/contracts'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { formatTime } from '../../core/format-time.ts'
import { filterParameters } from '../../core/sessions/sessions-query.ts'
import type { SessionsSearch } from '../../core/sessions/sessions-query.ts'
import type { SessionsView } from '../../core/sessions/sessions-view.ts'
import { t } from '../../texts/text.ts'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { Rich } from '../../ui/rich.tsx'
import { useSlice, useThrottled, useThrottledSlice } from '../../ui/use-slice.ts'
import { useTitle } from '../../ui/use-title.ts'
import { chipText } from './facet-values.ts'
import { FilterBar } from './filter-bar.tsx'
import { FilterSheet } from './filter-sheet.tsx'
import { PauseButton, sortItems } from './list-tools.tsx'
import { StateStrip } from './state-strip.tsx'

const TITLE_EVERY_MS = 10_000

export function usePageTitle(view: SessionsView): void {
  const total = useSlice(view.list, (list) => (list.status === 'ready' ? list.total : undefined))
  const shown = useThrottled(total, TITLE_EVERY_MS)
  const count = shown ?? total
  useTitle(count === undefined ? t('sessions.title') : t('sessions.pageTitle', { count }))
}

type PageHeadProps = {
  readonly view: SessionsView
  readonly search: SessionsSearch
  readonly isFiltered: boolean
  readonly isOld: boolean
}

export function PageHead({ view, isFiltered, isOld }: PageHeadProps): ReactNode {
  const total = useSlice(view.list, (list) => list.total)
  const all = useSlice(view.list, (list) => list.all)
  const asOf = useSlice(view.list, (list) => (isOld ? list.asOf : ''))
  const isReady = useSlice(view.list, (list) => list.status === 'ready')
  return (
    <div className="title-row">
      <h1>{t('sessions.title')}</h1>
      {isReady && (
        <span className="counts">
          <Rich text={isFiltered ? t('sessions.matching', { total, all }) : t('sessions.total', { total })} />
          {isOld && <span className="t-warn">, {t('asOf.counts', { time: formatTime(asOf) })}</span>}
        </span>
      )}
    </div>
  )
}

export function Summary({
  view,
  search,
  sort,
}: {
  view: SessionsView
  search: SessionsSearch
  sort: SessionSort
}): ReactNode {
  const total = useThrottledSlice(view.list, (list) => list.total, 1_000)
  const all = view.list.current().all
  const filters = [
    search.q === undefined ? '' : `${t('filter.q')} ${search.q}`,
    ...filterParameters.map((key) =>
      search[key] === undefined ? '' : `${t(`filter.${key}`)} ${chipText(key, search[key], new Map())}`,
    ),
  ].filter((part) => part !== '')
  return t('sessions.summary', {
    total,
    all,
    filters: filters.length === 0 ? t('sessions.noFilters') : `${filters.join(', ')}.`,
    sort: sort
      .map(
        ({ key, descending }) => `${t(`sort.${key}`)}, ${t(descending ? 'sessions.descending' : 'sessions.ascending')}`,
      )
      .join(', '),
  })
}

/** Names of the instances seen, by id as the facet counts them. */
export function useInstances(view: SessionsView): ReadonlyMap<string, string> {
  const ids = useThrottledSlice(view.list, ({ facets }) => Object.keys(facets.instance).join(), 1_000)
  return useMemo(() => {
    const names = new Map(ids.split(',').map((id) => [id, id]))
    for (const uid of view.list.current().slots) {
      const instance = view.row(uid)?.row.instance
      if (instance) names.set(String(instance.id), instance.name)
    }
    return names
  }, [view, ids])
}

type LiveProps = {
  readonly view: SessionsView
  readonly search: SessionsSearch
  readonly onChange: (changes: SessionsSearch) => void
}

export function LiveFilterBar({ view, search, onChange }: LiveProps): ReactNode {
  const facets = useThrottledSlice(view.list, (list) => list.facets, 1_000)
  return <FilterBar search={search} facets={facets} instances={useInstances(view)} onChange={onChange} />
}

export function LiveStrip({ view, search, isOld, onChange }: LiveProps & { readonly isOld: boolean }): ReactNode {
  const isNone = useSlice(view.list, (list) => list.status === 'ready' && list.places === 0)
  const slow = useThrottledSlice(view.list, (list) => list.facets, 1_000)
  const moves = useSlice(view.list, (list) => list.movesWaiting)
  const asOf = useSlice(view.list, (list) => (isOld ? list.asOf : ''))
  // The first ones are not waited for.
  const counts = Object.keys(slow.state).length === 0 ? view.list.current().facets.state : slow.state
  // Beside rows it keeps its place also without a count: nothing moves under the pointer.
  if (isNone && Object.keys(counts).length === 0 && search.state === undefined) return null
  return (
    <StateStrip counts={counts} chosen={search.state} onChange={(state) => onChange({ state: state ?? '' })}>
      {isOld && <span className="hint num">{t('asOf.durations', { time: formatTime(asOf) })}</span>}
      {moves > 0 && (
        <button
          type="button"
          className="chip info hold"
          data-testid="order-hold-chip"
          title={t('sessions.applyOrder', { count: moves })}
          onClick={() => view.applyOrder()}
        >
          <span>
            <Rich text={t('sessions.orderHeld', { count: moves })} />
          </span>
          <span className="kbd" aria-hidden="true">
            .
          </span>
        </button>
      )}
    </StateStrip>
  )
}

type NarrowToolsProps = LiveProps & {
  readonly sort: SessionSort
  readonly onSort: (sort: SessionSort) => void
  readonly onClear: () => void
}

export function NarrowTools({ view, search, sort, onSort, onChange, onClear }: NarrowToolsProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const facets = useSlice(view.list, (list) => list.facets)
  const total = useSlice(view.list, (list) => list.total)
  const instances = useInstances(view)
  const count = ['q' as const, ...filterParameters].filter((parameter) => search[parameter] !== undefined).length
  const [main] = sort
  return (
    <div className="tools">
      <button type="button" className="btn soft touch" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="filter" />
        {t('sessions.filterButton')}
        {count > 0 && <span className="counter">{count}</span>}
      </button>
      <MenuButton
        label={t('sessions.sort')}
        className="btn soft touch"
        align="start"
        content={
          <>
            <Icon name="arrowdown" />
            {main && t(`sort.${main.key}`)}
          </>
        }
        items={() => sortItems(sort, onSort)}
      />
      <PauseButton className="btn soft touch square" withText={false} />
      {isOpen && (
        <FilterSheet
          search={search}
          facets={facets}
          instances={instances}
          total={total}
          onChange={onChange}
          onClear={onClear}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}
