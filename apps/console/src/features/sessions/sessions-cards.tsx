import type { SessionUid } from '@alcove/contracts'
import { Link } from '@tanstack/react-router'
import { memo, useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { formatDuration } from '../../core/format-duration.ts'
import type { SessionsView } from '../../core/sessions/sessions-view.ts'
import { t } from '../../texts/text.ts'
import { useNow } from '../../ui/core-context.ts'
import { StateLabel } from '../../ui/state-label.tsx'
import { causeWithComment } from '../../words/cause.ts'
import { ageOf, objectText } from '../../words/state-words.ts'
import { StopButton } from '../stop/stop-button.tsx'
import { rowName } from './row-name.ts'
import type { OrderHold } from './use-order-hold.ts'
import { useScrollAnchor } from './use-scroll-anchor.ts'
import { useListPlaces } from './use-list-places.ts'
import { useVisibleRange, withOverscan } from './use-window.ts'

/** A card and the gap below it. */
const CARD = 102

export function SessionsCards({ view, hold }: { readonly view: SessionsView; readonly hold: OrderHold }): ReactNode {
  const scroller = useRef<HTMLDivElement>(null)
  const list = useListPlaces(view.list)
  const range = useVisibleRange(scroller, CARD, 0)
  useEffect(() => view.show(range.first, range.last), [view, range, list.places])
  const { newAbove, toTop } = useScrollAnchor(scroller, list, CARD, view.isHeld)
  const rows = withOverscan(range, list.places)
  const cards: ReactNode[] = []
  for (let index = rows.first; index < rows.last; index += 1) {
    const uid = list.slots[index - list.first]
    if (uid !== undefined) cards.push(<Card key={uid} view={view} uid={uid} index={index} total={list.places} />)
  }
  return (
    <div className="grid-box">
      {newAbove > 0 && (
        <button type="button" className="chip info new-rows" data-testid="new-rows-chip" onClick={toTop}>
          {t('sessions.newAbove', { count: newAbove })}
        </button>
      )}
      <div
        className="cardlist"
        ref={scroller}
        onPointerEnter={(event) => event.pointerType === 'mouse' && hold.set('pointer', true)}
        onPointerLeave={() => hold.set('pointer', false)}
        onFocus={() => hold.set('focus', true)}
        onBlur={() => hold.set('focus', false)}
      >
        <ul aria-label={t('sessions.title')} style={{ height: list.places * CARD }}>
          {cards}
        </ul>
      </div>
    </div>
  )
}

type CardProps = {
  readonly view: SessionsView
  readonly uid: SessionUid
  readonly index: number
  readonly total: number
}

const Card = memo(function Card({ view, uid, index, total }: CardProps): ReactNode {
  const shown = useSyncExternalStore(
    useCallback((listener) => view.subscribeRow(uid, listener), [view, uid]),
    useCallback(() => view.row(uid), [view, uid]),
  )
  const now = useNow()
  if (!shown) return null
  const { row, tombstone } = shown
  return (
    <li
      className={tombstone ? 'scard is-ended' : 'scard'}
      style={{ top: index * CARD, height: CARD - 8 }}
      aria-label={rowName(row, now, false)}
      aria-posinset={index + 1}
      aria-setsize={total}
      data-testid="session-row"
      data-uid={uid}
      data-state={row.ended ? 'ended' : row.state}
      data-stage={row.stop?.stage}
      data-own={row.own}
      data-tombstone={tombstone}
    >
      <StateLabel row={row} now={now} />
      <span className="dur">
        {!tombstone && row.operationStartedAt && formatDuration(ageOf(row.operationStartedAt, now))}
      </span>
      <span className="who">
        <b>
          <Link to="/sessions/$uid" params={{ uid }} search={{}} preload={false}>
            {row.number}
          </Link>
        </b>
        <span className="cut" dir="auto">
          {row.user.name}
        </span>
        {row.own && <span className="badge accent">{t('sessions.you')}</span>}
        {!row.own && row.mine && row.clientType !== 'Background' && (
          <span className="badge">{t('sessions.alsoYou')}</span>
        )}
        {row.blocks.direct > 0 && (
          <span className="badge warn">{t('sessions.blocks', { count: row.blocks.direct })}</span>
        )}
      </span>
      <span className="cut muted what" dir="auto">
        {tombstone && row.ended ? causeWithComment(row.ended, row.clientType) : objectText(row.current)}
      </span>
      {!tombstone && (
        <span className="act">
          <StopButton row={row} latest={() => row} className="stop" />
        </span>
      )}
    </li>
  )
})
