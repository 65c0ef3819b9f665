import type { EventRow } from '@alcove/contracts'
import { Link } from '@tanstack/react-router'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import type { EventList, EventListState } from '../../core/events/event-list.ts'
import { formatFullTime, formatTime, zoneName } from '../../core/format-time.ts'
import { t } from '../../texts/text.ts'
import { useCore } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'
import { useIsPrinting } from '../../ui/use-printing.ts'
import { useReadable } from '../../ui/use-readable.ts'
import { eventActor, eventCause, eventIcon } from '../../words/event-words.ts'
import { useVisibleRange, withOverscan } from '../sessions/use-window.ts'

const ROW = 34
const CARD = 78
const HEAD = 28
const LOAD_AHEAD = 20

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
  const isPrinting = useIsPrinting()
  const shown = isPrinting ? { first: 0, last: rows.length } : withOverscan(range, rows.length)
  const [focused, setFocused] = useState(0)
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
    setFocused(index)
    if (!box) return
    const top = index * height
    if (top < box.scrollTop) box.scrollTop = top
    else if (top + height > box.scrollTop + box.clientHeight - head)
      box.scrollTop = top + height - box.clientHeight + head
    requestAnimationFrame(() => {
      const id = rows[index]?.eventId ?? ''
      box.querySelector<HTMLElement>(`[data-event-id="${CSS.escape(id)}"]`)?.focus({ preventScroll: true })
    })
  }
  const lines: ReactNode[] = []
  for (let index = shown.first; index < shown.last; index += 1) {
    const row = rows[index]
    if (!row) continue
    lines.push(
      <EventLine
        key={row.eventId}
        row={row}
        index={index}
        top={index * height}
        height={height}
        isCard={isCards}
        isTabStop={index === focused || (index === shown.first && (focused < shown.first || focused >= shown.last))}
        isOpen={row.eventId === openEvent}
        onOpen={onOpen}
        onFocus={() => setFocused(index)}
      />,
    )
  }
  return (
    <div className="grid-box">
      {state.waiting.length > 0 && (
        <button type="button" className="chip info new-rows" data-testid="new-rows-chip" onClick={props.onShowNew}>
          {t('events.new', { count: state.waiting.length })}
        </button>
      )}
      <div
        ref={scroller}
        role="grid"
        aria-label={t('events.grid')}
        aria-rowcount={state.status === 'loading' ? -1 : Math.max(state.total, rows.length) + 1}
        aria-colcount={7}
        aria-busy={state.status === 'loading' || undefined}
        className={openEvent === undefined ? 'grid events' : 'grid events with-open'}
        onKeyDown={onKeyDown}
      >
        {!isCards && (
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
        )}
        <div className="grid-canvas" role="rowgroup" style={{ height: Math.max(1, rows.length) * height }}>
          {lines}
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

type EventLineProps = {
  readonly row: EventRow
  readonly index: number
  readonly top: number
  readonly height: number
  readonly isCard: boolean
  readonly isTabStop: boolean
  readonly isOpen: boolean
  readonly onOpen: (row: EventRow) => void
  readonly onFocus: () => void
}

function EventLine({ row, index, top, height, isCard, isTabStop, isOpen, onOpen, onFocus }: EventLineProps): ReactNode {
  const cause = eventCause(row)
  const actor = eventActor(row)
  const event = t(`event.${row.type}`)
  const dash = <span className="subtle">{t('common.dash')}</span>
  const common = {
    role: 'row',
    'aria-rowindex': index + 2,
    'aria-selected': isOpen,
    'aria-label': t('events.rowName', {
      event,
      number: String(row.number),
      user: row.user.name,
      cause,
      time: formatTime(row.at),
    }),
    'data-testid': 'event-row',
    'data-event-id': row.eventId,
    tabIndex: isTabStop ? 0 : -1,
    onClick: () => onOpen(row),
    onFocus,
  } as const
  const label = (
    <>
      <Icon name={eventIcon(row)} />
      <span className="cut">{event}</span>
    </>
  )
  const actorText = isItself(actor) ? <span className="muted">{actor}</span> : actor === '' ? dash : actor
  if (isCard) {
    return (
      <div {...common} className={`row event-card${isOpen ? ' is-selected' : ''}`} style={{ top, height }}>
        <div role="gridcell" className="event-card-in">
          <span className="line">
            <span className="ev">{label}</span>
            <span className="grow cut">{cause}</span>
            <time className="num muted nowrap">{formatTime(row.at)}</time>
          </span>
          <span className="cut">
            <span className="strong num">{row.number}</span> <span dir="auto">{row.user.name}</span>
          </span>
          <span className="cut muted" dir="auto">
            {row.comment || t('common.dash')}
          </span>
        </div>
      </div>
    )
  }
  return (
    <div {...common} className={isOpen ? 'row is-selected' : 'row'} style={{ top, height }}>
      <div role="gridcell">
        <time className="cut muted" dateTime={row.at} title={formatFullTime(row.at)}>
          {formatTime(row.at)}
        </time>
      </div>
      <div role="gridcell" className="ev">
        {label}
      </div>
      <div role="gridcell">{cause === '' ? dash : <span className="cut">{cause}</span>}</div>
      <div role="gridcell">
        <Link
          to="/sessions/$uid"
          params={{ uid: row.uid }}
          search={{}}
          tabIndex={-1}
          className="num"
          preload={false}
          onClick={(event_) => event_.stopPropagation()}
        >
          {row.number}
        </Link>
      </div>
      <div role="gridcell">
        <span className="cut" dir="auto">
          {row.user.name}
        </span>
      </div>
      <div role="gridcell">
        <span className="cut" dir="auto">
          {actorText}
        </span>
      </div>
      <div role="gridcell">
        <span className="cut muted" dir="auto">
          {row.comment === '' ? dash : row.comment}
        </span>
      </div>
    </div>
  )
}

function isItself(actor: string): boolean {
  return actor === t('events.itself') || actor === t('common.unknown')
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
