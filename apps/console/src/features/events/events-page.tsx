import type { EventRow } from '@alcove/contracts'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { EventList } from '../../core/events/event-list.ts'
import { eventsQuestion } from '../../core/events/events-query.ts'
import type { EventsSearch } from '../../core/events/events-query.ts'
import { EventsView } from '../../core/events/events-view.ts'
import { t } from '../../texts/text.ts'
import { useCore, useMay, useShortcut } from '../../ui/core-context.ts'
import { Empty } from '../../ui/empty.tsx'
import { ErrorBoundary } from '../../ui/error-boundary.tsx'
import { markReady } from '../../ui/reflect-on-root.ts'
import { useReadable } from '../../ui/use-readable.ts'
import { useSame } from '../../ui/use-same.ts'
import { useTitle } from '../../ui/use-title.ts'
import { loadFailure } from '../../words/load-failure.ts'
import { AccessPage } from '../shell/access-page.tsx'
import { EventPanel } from './event-panel.tsx'
import { EventsGrid } from './events-grid.tsx'
import { EventsHead } from './events-head.tsx'

export function EventsPage(): ReactNode {
  return useMay('event.read') ? <Events /> : <AccessPage />
}

function Events(): ReactNode {
  const core = useCore()
  const navigate = useNavigate()
  const search: EventsSearch = useSearch({ from: '/shell/events' })
  const { event: openEvent, tail, ...question } = search
  const asked = useSame(question)
  const list = useEventList(asked)
  const state = useReadable(list.state)
  const scroller = useRef<HTMLDivElement>(null)
  const [isAtTop, setAtTop] = useState(true)
  const isFollowing = tail === '1' && list.isLive
  useTitle(t('events.title'))
  useEffect(() => markReady(state.status !== 'loading', Math.max(0, state.rev)), [state.status, state.rev])
  const paused = useReadable(core.paused) !== undefined
  useEffect(() => list.setFollowing(isFollowing && isAtTop && !paused), [list, isFollowing, isAtTop, paused])
  useEffect(() => () => core.setPaused(false), [core])
  useEffect(() => core.waitingChanges.set(state.waiting.length), [core, state.waiting.length])

  const change = useCallback(
    (changes: EventsSearch, replace = true) => {
      const next = Object.fromEntries(
        Object.entries({ ...search, ...changes }).filter(([, value]) => value !== undefined && value !== ''),
      )
      void navigate({ to: '/events', search: next, replace })
    },
    [navigate, search],
  )
  const open = useCallback((row: EventRow) => change({ event: row.eventId }), [change])
  const close = useCallback(() => {
    const row = scroller.current?.querySelector<HTMLElement>(`[data-event-id="${CSS.escape(openEvent ?? '')}"]`)
    change({ event: '' })
    row?.focus()
  }, [change, openEvent])
  const showNew = useCallback(() => {
    list.showWaiting()
    if (scroller.current) scroller.current.scrollTop = 0
  }, [list])
  useShortcut('.', showNew)
  useShortcut(
    'p',
    useCallback(() => core.setPaused(core.paused.current() === undefined), [core]),
  )
  const isFiltered = Object.keys(asked).some((key) => key !== 'sort')

  return (
    <div className="with-panel">
      <div className="column">
        <EventsHead search={search} state={state} isLive={list.isLive} onChange={change} />
        {state.status === 'failed' ? (
          <Empty title={t('events.failedTitle')} {...loadFailure(state.error)}>
            <button type="button" className="btn large primary" onClick={() => void list.load()}>
              {t('common.retry')}
            </button>
          </Empty>
        ) : state.status === 'ready' && state.rows.length === 0 ? (
          <Empty
            title={isFiltered ? t('events.noMatchTitle') : t('events.emptyTitle')}
            text={isFiltered ? t('events.noMatchText') : t('events.emptyText')}
            art
          >
            {state.waiting.length > 0 && (
              <button type="button" className="btn large primary" data-testid="new-rows-chip" onClick={showNew}>
                {t('events.new', { count: state.waiting.length })}
              </button>
            )}
            {isFiltered && (
              <button type="button" className="btn large" onClick={() => void navigate({ to: '/events', search: {} })}>
                {t('sessions.clearAll')}
              </button>
            )}
          </Empty>
        ) : (
          <ErrorBoundary name="events">
            <EventsGrid
              scroller={scroller}
              list={list}
              state={state}
              openEvent={openEvent}
              onOpen={open}
              onShowNew={showNew}
              onTopChange={setAtTop}
            />
          </ErrorBoundary>
        )}
      </div>
      {openEvent !== undefined && (
        <ErrorBoundary name="event" key={openEvent}>
          <EventPanel eventId={openEvent} onClose={close} />
        </ErrorBoundary>
      )}
    </div>
  )
}

/** One list and one live view for each question; both go with it. */
function useEventList(asked: EventsSearch): EventList {
  const core = useCore()
  const list = useMemo(() => new EventList(core.rest, asked, () => core.clock.now()), [core, asked])
  useEffect(() => {
    const abort = new AbortController()
    void list.load(abort.signal)
    if (!list.isLive) return () => abort.abort()
    const view = new EventsView(eventsQuestion(asked))
    const stop = view.news.on(({ rows, total, rev }) => list.add(rows, total, rev))
    const close = core.stream.open(view)
    return () => {
      abort.abort()
      stop()
      close()
    }
  }, [core, list, asked])
  return list
}
