import type { SessionSort, SessionUid } from '@alcove/contracts'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { Column } from '../../core/sessions/columns.ts'
import type { SessionsView } from '../../core/sessions/sessions-view.ts'
import { t } from '../../texts/text.ts'
import { useCopy } from '../../ui/copy-button.tsx'
import { useCore, useShortcut } from '../../ui/core-context.ts'
import { useReadable } from '../../ui/use-readable.ts'
import { refusalOf } from '../stop/refusal.ts'
import { GridHead } from './grid-head.tsx'
import { readPlace, rememberPlace } from './place-memory.ts'
import { tracksOf } from './grid-tracks.ts'
import { sessionLink } from './row-menu.tsx'
import { SessionGridRow, SkeletonRow } from './session-grid-row.tsx'
import { cellOf, useGridFocus } from './use-grid-focus.ts'
import type { GridFocus } from './use-grid-focus.ts'
import type { OrderHold } from './use-order-hold.ts'
import { useFocusedState } from './use-focused-state.ts'
import { useListPlaces } from './use-list-places.ts'
import { useScrollAnchor } from './use-scroll-anchor.ts'
import { useVisibleRange, withOverscan } from './use-window.ts'

const HEAD_HEIGHT = 28
const SKELETON_ROWS = 24

export type SessionsGridProps = {
  readonly view: SessionsView
  readonly columns: readonly Column[]
  /** Of the list, without what stands beside it. */
  readonly width: number
  readonly rowHeight: number
  readonly sort: SessionSort
  readonly query: string
  readonly summaryId: string
  readonly peeked: string | undefined
  readonly isOld: boolean
  readonly hold: OrderHold
  readonly onSort: (sort: SessionSort) => void
  readonly onPeek: (uid: string) => void
  readonly onFilter: (column: Column, uid: SessionUid) => void
}

export function SessionsGrid(props: SessionsGridProps): ReactNode {
  const { view, columns, rowHeight, hold, peeked, query } = props
  const core = useCore()
  const navigate = useNavigate()
  const copy = useCopy()
  const scroller = useRef<HTMLDivElement>(null)
  const list = useListPlaces(view.list)
  const tracks = useMemo(() => tracksOf(columns, props.width), [columns, props.width])
  const { template, minWidth, nameRoom, scrollsSideways } = tracks
  const range = useVisibleRange(scroller, rowHeight, HEAD_HEIGHT)
  const { newAbove, toTop } = useScrollAnchor(scroller, list, rowHeight, view.isHeld)
  const control = useGridFocus({
    scroller,
    view,
    list,
    columns: columns.length,
    rowHeight,
    headHeight: HEAD_HEIGHT,
    initial: useRestoredPlace(scroller, view, rowHeight, list.places),
  })
  const { focus } = control
  useEffect(() => view.show(range.first, range.last), [view, range, list.places])
  useKeptRows(view, focus.uid, peeked)
  useFocusedState(view, peeked ?? (control.hasFocus.current ? focus.uid : undefined))
  useLeavingPlace(scroller, focus)

  const apply = useCallback(() => {
    view.applyOrder()
    toTop()
  }, [view, toTop])
  useShortcut('.', apply)

  const onMenu = useCallback((isOpen: boolean) => hold.set('menu', isOpen), [hold])
  // React hands the grid also what happens in menus and popovers of its rows, which lie elsewhere.
  const isInside = (target: EventTarget): boolean =>
    target instanceof Node && scroller.current?.contains(target) === true
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isInside(event.target)) return
    const isInCell = event.target instanceof HTMLElement && !event.target.matches('[data-col], [data-head-col]')
    if (event.key === 'Escape' && isInCell) {
      cellOf(scroller.current, focus)?.focus()
      return event.preventDefault()
    }
    if (isInCell) return moveInCell(event)
    if (control.move(event)) return event.preventDefault()
    if (focus.index >= 0 && focus.uid !== undefined && act(event, focus.uid)) event.preventDefault()
  }
  const act = (event: KeyboardEvent, uid: SessionUid): boolean => {
    const row = view.row(uid)?.row
    const cell = cellOf(scroller.current, focus)
    const open = (): void => void navigate({ to: '/sessions/$uid', params: { uid }, search: {} })
    if (event.key === 'Enter' || event.key === 'F2') {
      const controls = cell?.querySelectorAll<HTMLElement>('button, a') ?? []
      if (event.key === 'Enter' && controls.length <= 1) {
        if (controls[0]) controls[0].click()
        else open()
      } else controls[0]?.focus()
      return true
    }
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (!row || !isPlain || !core.preferences.values.current().shortcuts) return false
    const column = columns[focus.column]
    const keys: Record<string, () => void> = {
      o: open,
      v: () => props.onPeek(uid),
      s: () => openStop(uid),
      f: () => column && props.onFilter(column, uid),
      c: () => copy(sessionLink(uid), t('common.linkCopied')),
    }
    const run = keys[event.key]
    run?.()
    return run !== undefined
  }
  const openStop = (uid: SessionUid): void => {
    const row = view.row(uid)?.row
    if (!row) return
    const button = scroller.current?.querySelector<HTMLElement>(`[data-stop-uid="${CSS.escape(uid)}"]`)
    if (refusalOf(row, core.connection.current(), core.viewer.may('session.stop'))) return button?.focus()
    core.stopDesk.open(row, () => cellOf(scroller.current, focus) ?? scroller.current)
  }

  const rows = withOverscan(range, list.status === 'ready' ? list.places : SKELETON_ROWS)
  const rendered: ReactNode[] = []
  const row = (uid: SessionUid, index: number): ReactNode => (
    <SessionGridRow
      key={uid}
      view={view}
      uid={uid}
      index={index}
      top={index * rowHeight}
      height={rowHeight}
      template={template}
      columns={columns}
      query={query}
      focusedColumn={focus.uid === uid ? focus.column : -1}
      isPeeked={peeked === uid}
      onPeek={props.onPeek}
      onMenu={onMenu}
    />
  )
  let focusedIsThere = false
  for (let index = rows.first; index < rows.last; index += 1) {
    const uid = list.slots[index - list.first]
    if (uid === focus.uid) focusedIsThere = true
    rendered.push(
      uid === undefined ? (
        <SkeletonRow
          key={`place-${index}`}
          index={index}
          top={index * rowHeight}
          height={rowHeight}
          template={template}
          columns={columns}
        />
      ) : (
        row(uid, index)
      ),
    )
  }
  if (focus.uid !== undefined && !focusedIsThere && view.row(focus.uid)) rendered.push(row(focus.uid, focus.index))
  const isBusy = list.status === 'loading'
  return (
    <div className="grid-box">
      {newAbove > 0 && (
        <button type="button" className="chip info new-rows" data-testid="new-rows-chip" onClick={toTop}>
          {t('sessions.newAbove', { count: newAbove })}
        </button>
      )}
      <div
        ref={scroller}
        role="grid"
        aria-label={t('sessions.title')}
        aria-describedby={props.summaryId}
        aria-rowcount={isBusy ? -1 : list.places + 1}
        aria-colcount={columns.length}
        aria-busy={isBusy || undefined}
        className={['grid', props.isOld && 'is-old', scrollsSideways && 'is-wide'].filter(Boolean).join(' ')}
        data-name-room={nameRoom}
        tabIndex={list.places === 0 ? 0 : -1}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (!isInside(event.target)) return
          control.onFocus(event.target)
          hold.set('focus', event.target.closest('[data-col]') !== null)
        }}
        onBlur={() => {
          control.onBlur()
          hold.set('focus', false)
        }}
      >
        <GridHead
          columns={columns}
          template={template}
          minWidth={minWidth}
          sort={props.sort}
          focusedColumn={focus.index < 0 ? focus.column : -1}
          onSort={props.onSort}
        />
        <div
          className="grid-canvas"
          role="rowgroup"
          style={{ height: Math.max(list.places, isBusy ? SKELETON_ROWS : 0) * rowHeight, minWidth }}
          onPointerEnter={() => hold.set('pointer', true)}
          onPointerLeave={() => hold.set('pointer', false)}
        >
          {rendered}
        </div>
      </div>
    </div>
  )
}

/** Between the controls of one cell. */
function moveInCell(event: KeyboardEvent): void {
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return
  const cell = (event.target as HTMLElement).closest('[data-col]') // key events of a grid come from its elements
  const controls = [...(cell?.querySelectorAll<HTMLElement>('button, a') ?? [])]
  const at = controls.indexOf(event.target as HTMLElement)
  const next = controls[at + (event.key === 'ArrowRight' ? 1 : -1)]
  if (next) next.focus()
  event.preventDefault()
}

/** Before the grid goes, while its place can still be read. */
function useLeavingPlace(scroller: React.RefObject<HTMLElement | null>, focus: GridFocus): void {
  const latest = useRef(focus)
  latest.current = focus
  useLayoutEffect(() => () => rememberPlace(scroller.current?.scrollTop ?? 0, latest.current), [scroller])
}

/** Rows that stay known although they left the window. */
function useKeptRows(view: SessionsView, focused: SessionUid | undefined, peeked: string | undefined): void {
  const { operations } = useCore()
  const all = useReadable(operations.operations)
  useEffect(() => {
    const open = new Set(all.filter((one) => one.open).flatMap((one) => one.targets.map(({ uid }) => uid)))
    view.keepTombstones((uid) => uid === focused || uid === peeked || open.has(uid))
  }, [view, focused, peeked, all])
}

/** Back returns to the same scroll anchor and focused row. */
function useRestoredPlace(
  scroller: React.RefObject<HTMLElement | null>,
  view: SessionsView,
  rowHeight: number,
  places: number,
) {
  const [place] = useState(readPlace)
  const isDone = useRef(place === undefined)
  const scrollTop = place?.scrollTop ?? 0
  const showIt = useEffectEvent((): void => {
    if (scrollTop > 0) view.show(Math.floor(scrollTop / rowHeight), Math.floor(scrollTop / rowHeight) + 40)
  })
  useEffect(() => showIt(), [view])
  useLayoutEffect(() => {
    const box = scroller.current
    if (isDone.current || !box || places === 0) return
    isDone.current = true
    box.scrollTop = scrollTop
  }, [scroller, places, scrollTop])
  return place?.focus
}
