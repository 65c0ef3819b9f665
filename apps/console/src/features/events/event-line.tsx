import type { EventRow } from '@alcove/contracts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatFullTime, formatTime } from '../../core/format-time.ts'
import { t } from '../../texts/text.ts'
import { Icon } from '../../ui/icon.tsx'
import { eventActor, eventCause, eventIcon } from '../../words/event-words.ts'

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

/** One line of the log, or its card on a narrow page. */
export function EventLine({
  row,
  index,
  top,
  height,
  isCard,
  isTabStop,
  isOpen,
  onOpen,
  onFocus,
}: EventLineProps): ReactNode {
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

/** Holds the place of a line that is being loaded. */
export function SkeletonLine({
  index,
  top,
  height,
  cells,
}: Pick<EventLineProps, 'index' | 'top' | 'height'> & { readonly cells: number }): ReactNode {
  return (
    <div role="row" className="row is-skeleton" style={{ top, height }} aria-rowindex={index + 2} aria-busy="true">
      {Array.from({ length: cells }, (_, at) => (
        <div role="gridcell" key={at}>
          <span className="skeleton" style={{ width: `${40 + ((index * 7 + at * 13) % 45)}%` }} />
        </div>
      ))}
    </div>
  )
}
