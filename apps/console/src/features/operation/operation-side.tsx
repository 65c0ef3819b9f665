import type { StopOperation } from '@alcove/contracts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatFullTime, formatTime } from '../../core/format-time.ts'
import { t } from '../../texts/text.ts'
import { useMay } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'

/** Why it was asked for, who else asked, and what was rolled back. */
export function OperationSide({ operation }: { readonly operation: StopOperation }): ReactNode {
  return (
    <div className="stack-v">
      <section className="block">
        <header>
          <h2>{t('operation.comment')}</h2>
        </header>
        <div className="in">
          {operation.comment === '' ? (
            <p className="muted">{t('comment.none')}</p>
          ) : (
            <p className="quote" dir="auto">
              {operation.comment}
            </p>
          )}
        </div>
      </section>
      {(operation.joinedBy?.length ?? 0) > 0 && (
        <section className="block">
          <header>
            <h2>{t('operation.joined')}</h2>
          </header>
          {operation.joinedBy?.map((one) => (
            <div className="in" key={one.at}>
              <p className="line">
                <span className="strong grow" dir="auto">
                  {one.actor}
                </span>
                <time className="hint num" dateTime={one.at} title={formatFullTime(one.at)}>
                  {formatTime(one.at)}
                </time>
              </p>
              <p className="quote" dir="auto">
                {one.comment}
              </p>
            </div>
          ))}
        </section>
      )}
      <RolledBack operation={operation} />
    </div>
  )
}

/** Known once a target has ended; the tables of all targets together. */
function RolledBack({ operation: { targets } }: { operation: StopOperation }): ReactNode {
  const mayEvents = useMay('event.read')
  const ended = targets.filter(({ stage }) => stage === 'ended')
  const [first] = ended
  if (!first) return null
  const rows = new Map<string, number>()
  for (const { rolledBack = [] } of ended)
    for (const one of rolledBack) rows.set(one.table, (rows.get(one.table) ?? 0) + one.rows)
  return (
    <section className="block">
      <header>
        <h2>{t('operation.rolledBack')}</h2>
      </header>
      {rows.size === 0 && <p className="in muted">{t('operation.rolledBackNothing')}</p>}
      {rows.size > 0 && (
        <ul className="rows">
          {[...rows].map(([table, count]) => (
            <li key={table}>
              <Icon name="database" className="t-subtle" />
              <span className="grow cut" dir="auto">
                {table}
              </span>
              <span className="muted num nowrap">{t('now.rows', { rows: count })}</span>
            </li>
          ))}
        </ul>
      )}
      {mayEvents && targets.length === 1 && first.eventId !== undefined && (
        <p className="in foot">
          <Link to="/events" search={{ event: first.eventId }} className="link">
            {t('operation.openEvent')}
          </Link>
        </p>
      )}
    </section>
  )
}
