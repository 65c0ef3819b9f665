import type { SessionRow, SessionUid } from '@alcove/contracts'
import { Link } from '@tanstack/react-router'
import { Fragment, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { formatDuration } from '../../core/format-duration.ts'
import { formatTime } from '../../core/format-time.ts'
import { SessionView } from '../../core/session/session-view.ts'
import { t } from '../../texts/text.ts'
import { useCore, useNow } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'
import { useEscape } from '../../ui/layer.tsx'
import { StateLabel } from '../../ui/state-label.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { causeText } from '../../words/cause.ts'
import { ageOf, objectText } from '../../words/state-words.ts'
import { StopButton } from '../stop/stop-button.tsx'
import { NotReported } from './session-cells.tsx'

/** A session at a glance, beside the grid; does not trap focus (console.md 3). */
export function PeekPanel({ uid, onClose }: { readonly uid: SessionUid; readonly onClose: () => void }): ReactNode {
  const core = useCore()
  const [view] = useState(() => new SessionView(uid))
  useEffect(() => core.stream.open(view), [core, view])
  const { status, snapshot } = useReadable(view.state)
  useEscape(onClose)
  const row = snapshot?.row
  return (
    <aside className="panel" aria-label={t('sessions.peekLabel')}>
      <header>
        <h2 className="grow num">
          {row ? t('sessions.peekTitle', { number: String(row.number) }) : t('sessions.peekLabel')}
        </h2>
        {row && <StopButton row={row} latest={() => row} className="stop" />}
        <button type="button" className="more" aria-label={t('common.close')} onClick={onClose}>
          <Icon name="x" />
        </button>
      </header>
      <div className="scroll">
        {row ? (
          <PeekFacts row={row} waiters={snapshot.waiters} />
        ) : (
          status === 'ready' && <p className="pad muted">{t('detail.notFoundTitle')}</p>
        )}
      </div>
    </aside>
  )
}

function PeekFacts({
  row,
  waiters,
}: {
  row: SessionRow
  waiters: readonly { uid: string; number: number; userName: string; waitingSince: string }[]
}): ReactNode {
  const now = useNow()
  const { current, tx, lock } = row
  return (
    <>
      <section>
        <dl className="facts">
          <dt>{t('column.state')}</dt>
          <dd>
            <StateLabel row={row} now={now} />
          </dd>
          {row.ended && (
            <>
              <dt>{t('events.cause')}</dt>
              <dd dir="auto">{causeText(row.ended, row.clientType)}</dd>
            </>
          )}
          <dt>{t('fact.user')}</dt>
          <dd dir="auto">{row.user.name}</dd>
          <dt>{t('fact.company')}</dt>
          <dd dir="auto">{row.company || <NotReported />}</dd>
          <dt>{t('fact.client')}</dt>
          <dd>
            {row.clientHost === ''
              ? t(`client.${row.clientType}`)
              : t('stop.clientOn', { client: t(`client.${row.clientType}`), host: row.clientHost })}
          </dd>
          <dt>{t('fact.login')}</dt>
          <dd>{formatTime(row.loginAt, now)}</dd>
        </dl>
        {row.ended && row.ended.comment !== '' && (
          <p className="quote peek-quote" dir="auto">
            {row.ended.comment}
          </p>
        )}
      </section>
      <section>
        <h3>{t('column.object')}</h3>
        {current ? (
          <dl className="facts">
            <dt>{t('fact.object')}</dt>
            <dd dir="auto">{objectText(current)}</dd>
            <dt>{t('fact.method')}</dt>
            <dd dir="auto">
              {current.line === undefined
                ? current.method
                : t('now.methodLine', { method: current.method, line: current.line })}
            </dd>
            <dt>{t('fact.operation')}</dt>
            <dd>{row.operationStartedAt ? formatDuration(ageOf(row.operationStartedAt, now)) : <NotReported />}</dd>
          </dl>
        ) : (
          <p className="muted">{t('now.noAl')}</p>
        )}
      </section>
      {tx && (
        <section>
          <h3>{t('now.transaction')}</h3>
          <dl className="facts">
            <dt>{t('fact.tx')}</dt>
            <dd>{formatDuration(ageOf(tx.openSince, now))}</dd>
            {tx.tablesWritten?.map(({ table, rows }) => (
              <FactLine key={table} name={table} value={t('now.rows', { rows })} />
            ))}
          </dl>
        </section>
      )}
      {lock && (
        <section>
          <h3>{t('now.blocked')}</h3>
          <dl className="facts">
            {lock.blockedBy && (
              <>
                <dt>{t('column.session')}</dt>
                <dd>
                  <PeekLink {...lock.blockedBy} />
                </dd>
              </>
            )}
            <dt>{t('fact.table')}</dt>
            <dd dir="auto">{lock.table}</dd>
            <dt>{t('fact.waits')}</dt>
            <dd>{formatDuration(ageOf(lock.waitingSince, now))}</dd>
          </dl>
        </section>
      )}
      {waiters.length > 0 && (
        <section>
          <h3>{t('now.blocks', { count: waiters.length })}</h3>
          <dl className="facts">
            {waiters.map((one) => (
              <Fragment key={one.uid}>
                <dt className="cut">
                  <PeekLink {...one} />
                </dt>
                <dd>{t('now.waits', { age: formatDuration(ageOf(one.waitingSince, now)) })}</dd>
              </Fragment>
            ))}
          </dl>
        </section>
      )}
      <section>
        <Link to="/sessions/$uid" params={{ uid: row.uid }} search={{}} className="link">
          {t('sessions.openDetail')}
        </Link>
      </section>
    </>
  )
}

/** Looks at another session in the same panel. */
function PeekLink({ uid, number, userName }: { uid: string; number: number; userName: string }): ReactNode {
  return (
    <Link to="/sessions" search={(search) => ({ ...search, peek: uid })} replace className="link" dir="auto">
      {t('events.sessionColumn', { number: String(number), user: userName })}
    </Link>
  )
}

function FactLine({ name, value }: { name: string; value: string }): ReactNode {
  return (
    <>
      <dt className="cut" dir="auto">
        {name}
      </dt>
      <dd>{value}</dd>
    </>
  )
}
