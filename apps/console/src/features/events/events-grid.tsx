import type { EventRow } from '@alcove/contracts'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import type { EventList, EventListState } from '../../core/events/event-list.ts'
import { zoneName } from '../../core/format-time.ts'
import { t } from '../../texts/text.ts'
import { useCore } from '../../ui/core-context.ts'
import { useIsPrinting } from '../../ui/use-printing.ts'
import { useReadable } from '../../ui/use-readable.ts'
import { useVisibleRange, withOverscan } from '../sessions/use-window.ts'
import { EventLine, SkeletonLine } from './event-line.tsx'

const ROW = 34
const CARD = 78
const HEAD = 28
const LOAD_AHEAD = 20
const COLUMNS = 7
const SKELETON_ROWS = 24

export type EventsGridProps = {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly list: EventList
  readonly state: EventListState
  readonly openEvent: string | undefined
  readonly onOpen: (row: EventRow) => void
  readonly onShowNew: () => void
  readonly onTopChange: (isAtTop: boolean) => void
}

export function EventsGrid(props: EventsGridProps): ReactNode {
  const { scroller, list, state, openEvent, onOpen, onTopChange } = props
  const core = useCore()
  const { layout } = useReadable(core.layout)
  const isCards = layout === 'cards'
  const height = isCards ? CARD : ROW
  const head = isCards ? 0 : HEAD
  const range = useVisibleRange(scroller, height, head)
  const { rows } = state
  const isLoading = state.status === 'loading'
  const places = isLoading ? SKELETON_ROWS : rows.length
  const isPrinting = useIsPrinting()
  const shown = isPrinting ? { first: 0, last: places } : withOverscan(range, places)
  const [focusedId, setFocusedId] = useState<string | undefined>(undefined)
  const focused = rows.findIndex(({ eventId }) => eventId === focusedId)
  const tabStop = focused >= 0 ? focused : Math.min(range.first, shown.last - 1)
  const isFocusWanted = useRef(false)
  useKeptPlace(scroller, rows, height)
  useEffect(() => onTopChange(range.first === 0), [range.first, onTopChange])
  useEffect(() => {
    if (range.last + LOAD_AHEAD > rows.length) void list.loadOlder()
  }, [list, range.last, rows.length])

  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, range.last - range.first - 2)
    const to = {
      ArrowDown: focused + 1,
      ArrowUp: focused - 1,
      PageDown: focused + page,
      PageUp: focused - page,
      Home: 0,
      End: rows.length - 1,
    }[event.key]
    const row = rows[focused]
    if (event.key === 'Enter' && row && event.target instanceof HTMLElement && event.target.matches('[data-event-id]'))
      onOpen(row)
    else if (to === undefined) return
    else go(Math.max(0, Math.min(to, rows.length - 1)))
    event.preventDefault()
  }
  const go = (index: number): void => {
    const box = scroller.current
    isFocusWanted.current = true
    setFocusedId(rows[index]?.eventId)
    if (!box) return
    const top = index * height
    if (top < box.scrollTop) box.scrollTop = top
    else if (top + height > box.scrollTop + box.clientHeight - head)
      box.scrollTop = top + height - box.clientHeight + head
  }
  useLayoutEffect(() => {
    if (!isFocusWanted.current) return
    isFocusWanted.current = false
    scroller.current?.querySelector<HTMLElement>('[data-event-id][tabindex="0"]')?.focus({ preventScroll: true })
  }, [scroller, focusedId])

  const lineAt = (index: number): ReactNode => {
    const row = rows[index]
    const place = { index, top: index * height, height }
    if (!row) return <SkeletonLine key={`place-${index}`} {...place} cells={isCards ? 1 : COLUMNS} />
    return (
      <EventLine
        key={row.eventId}
        row={row}
        {...place}
        isCard={isCards}
        isTabStop={index === tabStop}
        isOpen={row.eventId === openEvent}
        onOpen={onOpen}
        onFocus={() => setFocusedId(row.eventId)}
      />
    )
  }
  const lines: ReactNode[] = []
  for (let index = shown.first; index < shown.last; index += 1) lines.push(lineAt(index))
  // What has focus keeps it when it is scrolled away.
  if (focused >= 0 && (focused < shown.first || focused >= shown.last)) lines.push(lineAt(focused))
  return (
    <div className="grid-box">
      {state.waiting.length > 0 && (
        <button type="button" className="chip info new-rows" data-testid="new-rows-chip" onClick={props.onShowNew}>
          {t('events.new', { count: state.waiting.length })}
        </button>
      )}
      <div ref={scroller} className={openEvent === undefined ? 'grid events' : 'grid events with-open'}>
        <div
          role="grid"
          aria-label={t('events.grid')}
          aria-rowcount={isLoading ? -1 : Math.max(state.total, rows.length) + 1}
          aria-colcount={isCards ? 1 : COLUMNS}
          aria-busy={isLoading || undefined}
          tabIndex={isLoading ? 0 : undefined}
          onKeyDown={onKeyDown}
        >
          {!isCards && <EventsGridHead />}
          <div className="grid-canvas" role="rowgroup" style={{ height: places * height }}>
            {lines}
          </div>
        </div>
        <div className="list-foot">
          {state.loadingOlder ? (
            t('events.loadingOlder')
          ) : state.next !== undefined ? (
            <button type="button" className="btn soft" onClick={() => void list.loadOlder()}>
              {t('events.loadOlder')}
            </button>
          ) : (
            state.status === 'ready' && t('events.end')
          )}
        </div>
      </div>
    </div>
  )
}

function EventsGridHead(): ReactNode {
  return (
    <div role="row" className="head" aria-rowindex={1}>
      {[
        t('events.time', { zone: zoneName() }),
        t('events.event'),
        t('events.cause'),
        t('events.session'),
        t('events.user'),
        t('events.actor'),
        t('events.comment'),
      ].map((name, at) => (
        <div role="columnheader" key={name} aria-colindex={at + 1}>
          {name}
        </div>
      ))}
    </div>
  )
}

/** Rows that come in above do not move what is being read. */
function useKeptPlace(scroller: RefObject<HTMLElement | null>, rows: readonly EventRow[], height: number): void {
  const first = useRef<string | undefined>(undefined)
  useLayoutEffect(() => {
    const box = scroller.current
    const before = first.current
    first.current = rows[0]?.eventId
    if (!box || before === undefined || box.scrollTop === 0) return
    const moved = rows.findIndex((row) => row.eventId === before)
    if (moved > 0) box.scrollTop += moved * height
  }, [scroller, rows, height])
}
