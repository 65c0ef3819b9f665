import { EventDetail } from '@alcove/contracts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatDuration } from '../../core/format-duration.ts'
import { formatExactTime, formatFullTime } from '../../core/format-time.ts'
import { ApiError } from '../../core/rest.ts'
import { t } from '../../texts/text.ts'
import { useCopy } from '../../ui/copy-button.tsx'
import { useCore } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'
import { useEscape } from '../../ui/layer.tsx'
import { StopStages } from '../../ui/stop-stages.tsx'
import { eventActor, eventCause, eventIcon } from '../../words/event-words.ts'

/** All fields of a line, the operation behind it, and its rows in table Session Event. */
export function EventPanel({
  eventId,
  onClose,
}: {
  readonly eventId: string
  readonly onClose: () => void
}): ReactNode {
  const { rest } = useCore()
  const copy = useCopy()
  useEscape(onClose)
  const query = useQuery({
    queryKey: ['event', eventId],
    queryFn: () => rest.request({ path: `/api/events/${encodeURIComponent(eventId)}`, answer: EventDetail }),
  })
  const { data } = query
  const isGone = query.error instanceof ApiError && query.error.status === 404
  const number = data ? String(data.row.number) : ''
  return (
    <aside className="panel" aria-label={t('events.panel')}>
      <header>
        {data && <Icon name={eventIcon(data.row)} className={data.row.reason === 'stopped' ? 't-danger' : 't-muted'} />}
        <h2 className="grow cut">
          {data ? t('events.panelTitle', { event: t(`event.${data.row.type}`), number }) : t('events.panel')}
        </h2>
        <button
          type="button"
          className="more"
          aria-label={t('common.copyLink')}
          title={t('common.copyLink')}
          onClick={() =>
            copy(`${window.location.origin}/events?event=${encodeURIComponent(eventId)}`, t('common.linkCopied'))
          }
        >
          <Icon name="link" />
        </button>
        <button type="button" className="more" aria-label={t('common.close')} onClick={onClose}>
          <Icon name="x" />
        </button>
      </header>
      <div
        className="scroll"
        tabIndex={0}
        role="group"
        aria-label={t('events.panel')}
        aria-busy={query.isFetching || undefined}
      >
        {data && <Details detail={data} />}
        {query.isError && (
          <div className="pad">
            <p>{isGone ? t('events.notFound') : t('failed.title')}</p>
            {!isGone && (
              <button type="button" className="btn" onClick={() => void query.refetch()}>
                {t('common.retry')}
              </button>
            )}
          </div>
        )}
      </div>
    </aside>
  )
}

function Details({ detail: { row, operation, tableRows } }: { detail: EventDetail }): ReactNode {
  const actor = eventActor(row)
  const isEnd = row.type !== 'Logon' && row.type !== 'Start'
  const client = t(`client.${row.clientType}`)
  const rolledBack = row.rolledBack ?? []
  const target = operation?.targets.find((one) => one.uid === row.uid)
  return (
    <>
      {isEnd && (
        <section>
          <h3>{t('events.comment')}</h3>
          {row.comment === '' ? (
            <p className="muted">{t('comment.none')}</p>
          ) : (
            <p className="quote" dir="auto">
              {row.comment}
            </p>
          )}
        </section>
      )}
      <section>
        <dl className="facts">
          {isEnd && (
            <>
              <dt>{t('events.cause')}</dt>
              <dd>{eventCause(row) || t('common.dash')}</dd>
              <dt>{t('events.actor')}</dt>
              <dd dir="auto">
                {actor} {row.actor?.you && <span className="badge accent">{t('common.you')}</span>}
              </dd>
            </>
          )}
          {row.channel && (
            <>
              <dt>{t('events.channel')}</dt>
              <dd>{t(`channel.${row.channel}`)}</dd>
            </>
          )}
          {row.reason !== undefined && row.rolledBack !== undefined && (
            <>
              <dt>{t('events.rolledBack')}</dt>
              <dd>
                {rolledBack.length === 0
                  ? t('events.rolledBackNo')
                  : t('events.rolledBackYes', {
                      tables: rolledBack.length,
                      rows: rolledBack.reduce((sum, one) => sum + one.rows, 0),
                    })}
              </dd>
            </>
          )}
          <dt>{t('events.time', { zone: '' }).replace(/, $/, '')}</dt>
          <dd>{formatFullTime(row.at)}</dd>
        </dl>
      </section>
      {target && operation && (
        <section data-testid="operation" data-operation-id={operation.operationId} data-stage={target.stage}>
          <h3 className="line">
            <span className="grow">{t('events.operation')}</span>
            <Link
              to="/operations/$operationId"
              params={{ operationId: operation.operationId }}
              className="link"
              aria-label={t('stop.offer.operation')}
            >
              {t('common.open')}
            </Link>
          </h3>
          <StopStages target={target} />
          {operation.joinedBy?.map((one) => (
            <p className="hint" key={one.at} dir="auto">
              {t('activity.joinedBy', { actor: one.actor, comment: one.comment })}
            </p>
          ))}
        </section>
      )}
      {tableRows.length > 0 && (
        <section>
          <h3>{t('events.tableRows')}</h3>
          <dl className="facts">
            {tableRows.map((one, index) => (
              <TableRow
                key={index}
                name={one.type}
                at={one.at}
                isSame={one.comment !== '' && one.comment === row.comment}
              />
            ))}
          </dl>
        </section>
      )}
      <section>
        <h3>{t('events.aboutSession')}</h3>
        <dl className="facts">
          <dt>{t('events.user')}</dt>
          <dd dir="auto">{row.user.name}</dd>
          <dt>{t('fact.company')}</dt>
          <dd dir="auto">{row.company || t('common.dash')}</dd>
          <dt>{t('events.client')}</dt>
          <dd>{row.clientHost === '' ? client : t('stop.clientOn', { client, host: row.clientHost })}</dd>
          <dt>{t('fact.instance')}</dt>
          <dd>{row.instance.name}</dd>
          {row.durationMs !== undefined && (
            <>
              <dt>{t('events.duration')}</dt>
              <dd>{formatDuration(row.durationMs)}</dd>
            </>
          )}
          <dt>{t('events.uid')}</dt>
          <dd className="code">{row.uid}</dd>
        </dl>
      </section>
      <section>
        <Link to="/sessions/$uid" params={{ uid: row.uid }} search={{}} className="link">
          {t('events.openSession', { number: String(row.number) })}
        </Link>
      </section>
    </>
  )
}

function TableRow({ name, at, isSame }: { name: string; at: string; isSame: boolean }): ReactNode {
  const time = formatExactTime(at)
  return (
    <>
      <dt>{name}</dt>
      <dd>{isSame ? t('events.sameComment', { time }) : time}</dd>
    </>
  )
}
