import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { StopOperation, StopTarget } from '@alcove/contracts'
import { StopOperation as StopOperationSchema } from '@alcove/contracts'
import { formatDuration } from '../../core/format-duration.ts'
import { formatFullTime, formatTime } from '../../core/format-time.ts'
import { t } from '../../texts/text.ts'
import { useCore, useNow, useViewer } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'
import { useEscape } from '../../ui/layer.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { stageText, stageTone } from '../../words/stage.ts'
import { ageOf } from '../../words/state-words.ts'

/** The viewer's stops of the last 24 hours and all open ones; survives a reload. */
export function ActivityPanel(): ReactNode {
  const core = useCore()
  const operations = useReadable(core.operations.operations)
  const unanswered = useReadable(core.unanswered)
  const panel = useRef<HTMLElement>(null)
  const close = (): void => {
    core.activityOpen.set(false)
    document.querySelector<HTMLElement>('.header [aria-expanded="true"]')?.focus()
  }
  useEscape(close)
  useEffect(() => panel.current?.querySelector<HTMLElement>('header button')?.focus(), [])
  return (
    <aside className="panel" aria-label={t('activity.title')} ref={panel}>
      <header>
        <Icon name="activity" className="t-muted" />
        <h2 className="grow">{t('activity.title')}</h2>
        <button type="button" className="more" aria-label={t('common.close')} onClick={close}>
          <Icon name="x" />
        </button>
      </header>
      <div className="scroll" tabIndex={0} role="group" aria-label={t('activity.title')}>
        {operations.length + unanswered.length === 0 && (
          <div className="pad">
            <p>{t('activity.empty')}</p>
            <p className="hint">{t('activity.emptyHint')}</p>
          </div>
        )}
        <ul className="activity-list">
          {unanswered.map(({ operationId, row, since }) => (
            <li key={operationId} data-testid="operation" data-operation-id={operationId} data-stage="requested">
              <div className="line">
                <span className="strong grow">
                  {t('activity.entry', { number: String(row.number), user: row.user.name })}
                </span>
                <time className="hint">{formatTime(since)}</time>
              </div>
              <div className="tone-warn">{t('activity.unanswered')}</div>
              <div>
                <button type="button" className="link" onClick={() => core.forgetUnanswered(operationId)}>
                  {t('activity.forget')}
                </button>
              </div>
            </li>
          ))}
          {operations.map((operation) => (
            <Entry key={operation.operationId} operation={operation} />
          ))}
        </ul>
      </div>
    </aside>
  )
}

function Entry({ operation }: { operation: StopOperation }): ReactNode {
  const now = useNow()
  const { me } = useViewer()
  const [first] = operation.targets
  if (!first) return null
  const isOne = operation.targets.length === 1
  const title = isOne
    ? t('activity.entry', { number: String(first.number), user: first.userName ?? '' })
    : t('activity.many', { count: operation.targets.length })
  return (
    <li
      data-testid="operation"
      data-operation-id={operation.operationId}
      data-stage={isOne ? first.stage : operation.open ? 'accepted' : 'ended'}
    >
      <div className="line">
        <span className="strong grow cut">{title}</span>
        <time className="hint nowrap" dateTime={operation.createdAt} title={formatFullTime(operation.createdAt)}>
          {t('activity.ago', { age: formatDuration(ageOf(operation.createdAt, now)) })}
        </time>
      </div>
      {isOne ? (
        <div className={`tone-${stageTone(first)}`}>{stageText(first, now, me?.settings.deadlineSeconds ?? 120)}</div>
      ) : (
        <div>{summaryOf(operation)}</div>
      )}
      {first.joined && <div className="hint">{t('stage.joined', { actor: first.joined.actor })}</div>}
      <div className="comment" dir="auto">
        {operation.comment === '' ? t('comment.none') : t('activity.comment', { comment: operation.comment })}
      </div>
      {operation.joinedBy?.map((one) => (
        <div className="hint" key={one.at} dir="auto">
          {t('activity.joinedBy', { actor: one.actor, comment: one.comment })}
        </div>
      ))}
      {isOne && (
        <div className="btn-row">
          <Link to="/sessions/$uid" params={{ uid: first.uid }} search={{}} className="link">
            {t('activity.open')}
          </Link>
        </div>
      )}
      {isOne && operation.open && <StuckOffers operation={operation} target={first} />}
    </li>
  )
}

/** After 30 s without a stop point (console.md 7.5, 6). */
function StuckOffers({ operation, target }: { operation: StopOperation; target: StopTarget }): ReactNode {
  const core = useCore()
  const now = useNow()
  const { me } = useViewer()
  const [isDismissed, setDismissed] = useState(false)
  const [help, setHelp] = useState<'why' | 'else'>()
  if (target.stage !== 'waiting-point' || !me) return null
  const deliveredAt = target.stages.find((one) => one.stage === 'delivered')?.at ?? target.since
  const isLong = ageOf(deliveredAt, now) >= me.settings.offerSeconds * 1_000
  const retry = (): void => {
    const body = { operationId: operation.operationId, comment: operation.comment, targets: [{ uid: target.uid }] }
    core.rest
      .request({ method: 'POST', path: '/api/stop-operations', body, answer: StopOperationSchema })
      .then((next) => core.operations.take(next))
      .catch(() => core.toasts.add({ tone: 'danger', title: t('stop.stillNoAnswer') }))
  }
  return (
    <>
      <div className="btn-row">
        <button
          type="button"
          className="link"
          aria-expanded={help === 'why'}
          onClick={() => setHelp(help === 'why' ? undefined : 'why')}
        >
          {t('activity.why')}
        </button>
      </div>
      {isLong && !isDismissed && (
        <div className="btn-row">
          <button type="button" className="btn" onClick={() => setDismissed(true)}>
            {t('activity.keepWaiting')}
          </button>
          <Link to="/sessions/$uid" params={{ uid: target.uid }} search={{ tab: 'stack' }} className="btn soft">
            {t('activity.seeStack')}
          </Link>
          <button type="button" className="btn soft" onClick={retry}>
            {t('activity.retry')}
          </button>
          <button
            type="button"
            className="btn quiet"
            aria-expanded={help === 'else'}
            onClick={() => setHelp(help === 'else' ? undefined : 'else')}
          >
            {t('activity.whatElse')}
          </button>
        </div>
      )}
      {help && <p className="hint">{t(help === 'why' ? 'activity.whyText' : 'activity.whatElseText')}</p>}
    </>
  )
}

function summaryOf({ targets }: StopOperation): string {
  const count = (...stages: StopTarget['stage'][]): number =>
    targets.filter((target) => stages.includes(target.stage)).length
  return t('activity.result', {
    stopped: count('ended'),
    ended: count('already-ended'),
    refused: count('refused', 'expired', 'unknown'),
    open: count('requested', 'accepted', 'delivered', 'waiting-point', 'rolling-back'),
  })
}
