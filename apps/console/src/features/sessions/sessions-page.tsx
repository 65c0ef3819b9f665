import { SessionUid } from '@alcove/contracts'
import type { SessionSort } from '@alcove/contracts'
import { useNavigate, useRouterState, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { columns as allColumns, defaultColumns, fittingColumns } from '../../core/sessions/columns.ts'
import type { Column } from '../../core/sessions/columns.ts'
import { isFrozen } from '../../core/connection.ts'
import { formatTime } from '../../core/format-time.ts'
import {
  columnsOf,
  defaultSort,
  encodeItem,
  filterParameters,
  formatSort,
  parseSort,
} from '../../core/sessions/sessions-query.ts'
import type { SessionsSearch } from '../../core/sessions/sessions-query.ts'
import type { SessionsView } from '../../core/sessions/sessions-view.ts'
import { t } from '../../texts/text.ts'
import { useCore } from '../../ui/core-context.ts'
import { ErrorBoundary } from '../../ui/error-boundary.tsx'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { Rich } from '../../ui/rich.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { useSlice, useThrottled } from '../../ui/use-slice.ts'
import { useTitle } from '../../ui/use-title.ts'
import { useWidth } from '../../ui/use-width.ts'
import { chipText } from './facet-values.ts'
import { FilterBar } from './filter-bar.tsx'
import { FilterSheet } from './filter-sheet.tsx'
import { ColumnsMenu, DensityMenu, PauseButton, SortMenu, sortItems } from './list-tools.tsx'
import { NoMatch, NoSessions, SessionsFailed } from './page-states.tsx'
import { PeekPanel } from './peek-panel.tsx'
import { enterEntry } from './place-memory.ts'
import { SessionsCards } from './sessions-cards.tsx'
import { SessionsGrid } from './sessions-grid.tsx'
import { StateStrip } from './state-strip.tsx'
import { useListAnnouncements } from './use-list-announcements.ts'
import { useOrderHold } from './use-order-hold.ts'
import { useSessionsView } from './use-sessions-view.ts'

const rowHeights = { comfortable: 44, compact: 34, dense: 28 }
/** 1440 with the rail open, 1280 with it closed (design/README.md). */
const TIGHT_BELOW = 1_220

export function SessionsPage(): ReactNode {
  useEntryKey()
  const core = useCore()
  const navigate = useNavigate()
  const search: SessionsSearch = useSearch({ from: '/shell/sessions' })
  const view = useSessionsView(search)
  const hold = useOrderHold(view)
  const { layout } = useReadable(core.layout)
  const preferences = useReadable(core.preferences.values)
  const status = useSlice(view.list, (list) => list.status)
  const error = useSlice(view.list, (list) => list.error)
  const isNone = useSlice(view.list, (list) => list.status === 'ready' && list.places === 0)
  const isCards = layout === 'cards'
  const sort = useMemo(() => parseSort(search.sort) ?? defaultSort, [search.sort])
  const summaryId = useId()
  usePageTitle(view)
  useListAnnouncements(view, search)

  const change = useCallback(
    (changes: SessionsSearch, replace = true): void => {
      const next = { ...search, ...changes }
      const kept = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined && value !== ''))
      void navigate({ to: '/sessions', search: kept, replace, resetScroll: false })
    },
    [navigate, search],
  )
  const onSort = useCallback((next: SessionSort) => change({ sort: formatSort(next) ?? '' }), [change])
  const clear = (): void => change(Object.fromEntries(['q', ...filterParameters].map((parameter) => [parameter, ''])))
  const openPeek = useCallback((uid: string) => change({ peek: search.peek === uid ? '' : uid }), [change, search.peek])
  const closePeek = useCallback(() => {
    const row = document.querySelector<HTMLElement>(`[data-uid="${CSS.escape(search.peek ?? '')}"] [data-col="0"]`)
    change({ peek: '' })
    row?.focus()
  }, [change, search.peek])
  useEffect(() => hold.set('peek', search.peek !== undefined), [hold, search.peek])
  const onFilter = useCallback(
    (column: Column, uid: SessionUid) => change(filterByCell(view, column, uid)),
    [change, view],
  )

  const density = (search.density as keyof typeof rowHeights | undefined) ?? preferences.density // validated in the address
  const page = useRef<HTMLDivElement>(null)
  const pageWidth = useWidth(page)
  const shownKeys = columnsOf(search) ?? fittingColumns(pageWidth)
  const columns = useMemo(() => allColumns.filter(({ key }) => shownKeys.includes(key)), [shownKeys.join()])
  const isFiltered = search.q !== undefined || filterParameters.some((parameter) => search[parameter] !== undefined)
  const isOld = isFrozen(useReadable(core.connection)) && core.connection.current() !== 'paused'
  const peek = SessionUid.safeParse(search.peek)

  const body =
    status === 'failed' ? (
      <SessionsFailed error={error} />
    ) : isNone ? (
      isFiltered ? (
        <NoMatch onClear={clear} />
      ) : (
        <NoSessions />
      )
    ) : isCards ? (
      <SessionsCards view={view} hold={hold} />
    ) : (
      <SessionsGrid
        view={view}
        columns={columns}
        isTight={pageWidth < TIGHT_BELOW}
        rowHeight={rowHeights[density]}
        sort={sort}
        query={search.q ?? ''}
        summaryId={summaryId}
        peeked={search.peek}
        isOld={isOld}
        hold={hold}
        onSort={onSort}
        onPeek={openPeek}
        onFilter={onFilter}
      />
    )
  const tools = (
    <div className="page-tools">
      <SortMenu sort={sort} onSort={onSort} />
      <ColumnsMenu
        shown={shownKeys}
        hasInstances={useInstances(view).size > 1}
        onChange={(keys) => {
          const text = keys.filter((key) => key !== 'session' && key !== 'actions').join(',')
          const isDefault = keys.join() === defaultColumns.join()
          change({ cols: isDefault ? '' : text })
        }}
      />
      <DensityMenu
        density={density}
        onChange={(next) => {
          core.preferences.change({ density: next })
          if (search.density !== undefined) change({ density: '' })
        }}
      />
      <span className="divider-v" />
      <PauseButton />
    </div>
  )
  return (
    <div className="with-panel">
      <div className="column sessions-page" ref={page}>
        <PageHead view={view} search={search} isFiltered={isFiltered} isOld={isOld} />
        <p id={summaryId} className="visually-hidden">
          <Summary view={view} search={search} sort={sort} />
        </p>
        {isCards ? (
          <NarrowTools view={view} search={search} sort={sort} onSort={onSort} onChange={change} onClear={clear} />
        ) : (
          <LiveFilterBar view={view} search={search} onChange={change} />
        )}
        <LiveStrip view={view} search={search} isOld={isOld} onChange={change} />
        {!isCards && tools}
        <ErrorBoundary name="sessions">{body}</ErrorBoundary>
      </div>
      {peek.success && (
        <ErrorBoundary name="peek" key={peek.data}>
          <PeekPanel uid={peek.data} onClose={closePeek} />
        </ErrorBoundary>
      )}
    </div>
  )
}

function useEntryKey(): void {
  const entry = useRouterState({
    select: ({ location }) => (location.pathname === '/sessions' ? location.state.__TSR_key : undefined),
  })
  // Before the grid reads it.
  if (entry !== undefined) enterEntry(entry)
}

const TITLE_EVERY_MS = 10_000

function usePageTitle(view: SessionsView): void {
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

function PageHead({ view, isFiltered, isOld }: PageHeadProps): ReactNode {
  const total = useSlice(view.list, (list) => list.total)
  const all = useSlice(view.list, (list) => list.all)
  const asOf = useSlice(view.list, (list) => list.asOf)
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

function Summary({ view, search, sort }: { view: SessionsView; search: SessionsSearch; sort: SessionSort }): ReactNode {
  const total = useThrottled(
    useSlice(view.list, (list) => list.total),
    1_000,
  )
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
function useInstances(view: SessionsView): ReadonlyMap<string, string> {
  const names = useRef(new Map<string, string>())
  const slots = useSlice(view.list, (list) => list.slots)
  const facets = useSlice(view.list, (list) => list.facets)
  return useMemo(() => {
    for (const uid of slots) {
      const instance = view.row(uid)?.row.instance
      if (instance) names.current.set(String(instance.id), instance.name)
    }
    for (const id of Object.keys(facets.instance)) if (!names.current.has(id)) names.current.set(id, id)
    return new Map(names.current)
  }, [view, slots, facets])
}

type LiveProps = {
  readonly view: SessionsView
  readonly search: SessionsSearch
  readonly onChange: (changes: SessionsSearch) => void
}

function LiveFilterBar({ view, search, onChange }: LiveProps): ReactNode {
  const facets = useThrottled(
    useSlice(view.list, (list) => list.facets),
    1_000,
  )
  return <FilterBar search={search} facets={facets} instances={useInstances(view)} onChange={onChange} />
}

function LiveStrip({ view, search, isOld, onChange }: LiveProps & { readonly isOld: boolean }): ReactNode {
  const facets = useSlice(view.list, (list) => list.facets)
  const isReady = useSlice(view.list, (list) => list.status === 'ready')
  const slow = useThrottled(facets, 1_000)
  const moves = useSlice(view.list, (list) => list.movesWaiting)
  const asOf = useSlice(view.list, (list) => list.asOf)
  const counts = Object.keys(slow.state).length === 0 ? facets.state : slow.state
  if (isReady && Object.keys(counts).length === 0 && search.state === undefined) return null
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

function NarrowTools({ view, search, sort, onSort, onChange, onClear }: NarrowToolsProps): ReactNode {
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

/** `f` on a cell: its value becomes a filter. */
function filterByCell(view: SessionsView, column: Column, uid: SessionUid): SessionsSearch {
  const row = view.row(uid)?.row
  if (!row) return {}
  switch (column.key) {
    case 'state':
      return { state: row.state }
    case 'user':
      return { user: encodeItem(row.user.name) }
    case 'company':
      return { company: encodeItem(row.company) }
    case 'client':
      return { client: row.clientType }
    case 'object':
      return row.current ? { q: row.current.objectName } : {}
    case 'app':
      return row.current?.extension ? { app: encodeItem(row.current.extension.name) } : {}
    case 'waiting':
      return row.lock ? { role: 'blocked' } : {}
    case 'blocks':
      return row.blocks.direct > 0 ? { role: 'blocker' } : {}
    case 'session':
      return { q: String(row.number) }
    default:
      return {}
  }
}
