import { SessionEvents } from '@alcove/contracts'
import type { SessionRow } from '@alcove/contracts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatFullTime, formatTime } from '../../core/format-time.ts'
import { t } from '../../texts/text.ts'
import { useCore } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'
import { StopStages } from '../../ui/stop-stages.tsx'
import { eventCause, eventIcons } from '../../words/event-words.ts'

/** The session's rows of the event log and every attempt to stop it. */
export function EventsTab({ row }: { readonly row: SessionRow }): ReactNode {
  const { rest } = useCore()
  const query = useQuery({
    // The end brings new rows.
    queryKey: ['session-events', row.uid, row.ended?.at, row.stop?.stage],
    queryFn: () => rest.request({ path: `/api/sessions/${row.uid}/events`, answer: SessionEvents }),
    placeholderData: (before) => before,
    staleTime: 0,
  })
  if (query.isError) {
    return (
      <div className="pad">
        <p>{t('events.failedTitle')}</p>
        <button type="button" className="btn" onClick={() => void query.refetch()}>
          {t('common.retry')}
        </button>
      </div>
    )
  }
  const { rows = [], operations = [] } = query.data ?? {}
  return (
    <div
      className="scroll pad"
      tabIndex={0}
      role="group"
      aria-label={t('tab.events')}
      aria-busy={query.isFetching || undefined}
    >
      <div className="cols-2-1">
        <section className="block">
          <header>
            <h2>{t('detail.events')}</h2>
          </header>
          {rows.length === 0 && query.isSuccess && <p className="in muted">{t('detail.noEvents')}</p>}
          <ul className="rows">
            {rows.map((event) => (
              <li key={event.eventId} data-testid="event-row" data-event-id={event.eventId}>
                <Icon name={eventIcons[event.type]} className="t-subtle" />
                <time className="num nowrap" dateTime={event.at} title={formatFullTime(event.at)}>
                  {formatTime(event.at)}
                </time>
                <Link to="/events" search={{ event: event.eventId }} className="link nowrap">
                  {t(`event.${event.type}`)}
                </Link>
                <span className="nowrap">{eventCause(event)}</span>
                <span className="muted grow cut" dir="auto" title={event.comment}>
                  {event.comment}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section className="block">
          <header>
            <h2>{t('detail.operations')}</h2>
          </header>
          {operations.length === 0 && query.isSuccess && <p className="in muted">{t('detail.noOperations')}</p>}
          {operations.map((operation) => (
            <div
              key={operation.operationId}
              className="in operation"
              data-testid="operation"
              data-operation-id={operation.operationId}
              data-stage={operation.targets[0]?.stage}
            >
              <p className="hint line">
                <span className="grow">
                  {t('detail.requestedBy', { actor: operation.actor.name, time: formatTime(operation.createdAt) })}
                </span>
                <Link
                  to="/operations/$operationId"
                  params={{ operationId: operation.operationId }}
                  className="link"
                  aria-label={t('stop.offer.operation')}
                >
                  {t('common.open')}
                </Link>
              </p>
              {operation.comment !== '' && (
                <p className="quote" dir="auto">
                  {operation.comment}
                </p>
              )}
              {operation.targets.map((target) => (
                <StopStages key={target.uid} target={target} />
              ))}
              {operation.joinedBy?.map((one) => (
                <p className="hint" key={one.at} dir="auto">
                  {t('activity.joinedBy', { actor: one.actor, comment: one.comment })}
                </p>
              ))}
            </div>
          ))}
        </section>
      </div>
    </div>
  )
}
