import { SessionUid } from '@alcove/contracts'
import type { SessionSort } from '@alcove/contracts'
import { useNavigate, useRouterState, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useId, useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import { columns as allColumns, defaultColumns, fittingColumns } from '../../core/sessions/columns.ts'
import type { Column } from '../../core/sessions/columns.ts'
import { isFrozen } from '../../core/connection.ts'
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
import { useCore, useMay } from '../../ui/core-context.ts'
import { ErrorBoundary } from '../../ui/error-boundary.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { useSame } from '../../ui/use-same.ts'
import { useSlice } from '../../ui/use-slice.ts'
import { useWidth } from '../../ui/use-width.ts'
import { LiveFilterBar, LiveStrip, NarrowTools, PageHead, Summary, useInstances, usePageTitle } from './live-parts.tsx'
import { ColumnsMenu, DensityMenu, PauseButton, SortMenu } from './list-tools.tsx'
import { NobodyElse, NoMatch, NoSessions, SessionsFailed } from './page-states.tsx'
import { PeekPanel } from './peek-panel.tsx'
import { enterEntry } from './place-memory.ts'
import { SessionsCards } from './sessions-cards.tsx'
import { SessionsGrid } from './sessions-grid.tsx'
import { useListAnnouncements } from './use-list-announcements.ts'
import { useOrderHold } from './use-order-hold.ts'
import { useSessionsView } from './use-sessions-view.ts'

const rowHeights = { comfortable: 44, compact: 34, dense: 28 }
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
  const isAlone = useSlice(
    view.list,
    ({ status: now, all, slots }) => now === 'ready' && all === 1 && slots.length === 1 && isOwn(view, slots[0]),
  )
  const mayRun = useMay('al.run')
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
  const shownKeys = useSame(columnsOf(search) ?? fittingColumns(pageWidth))
  const columns = useMemo(() => allColumns.filter(({ key }) => shownKeys.includes(key)), [shownKeys])
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
        width={pageWidth}
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
      <div className={isAlone && mayRun ? 'column sessions-page is-alone' : 'column sessions-page'} ref={page}>
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
        {isAlone && mayRun && <NobodyElse />}
      </div>
      {peek.success && (
        <ErrorBoundary name="peek" key={peek.data}>
          <PeekPanel uid={peek.data} onClose={closePeek} />
        </ErrorBoundary>
      )}
    </div>
  )
}

function isOwn(view: SessionsView, uid: SessionUid | undefined): boolean {
  return uid !== undefined && view.row(uid)?.row.own === true
}

function useEntryKey(): void {
  const entry = useRouterState({
    select: ({ location }) => (location.pathname === '/sessions' ? location.state.__TSR_key : undefined),
  })
  // Before the grid reads it.
  if (entry !== undefined) enterEntry(entry)
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
