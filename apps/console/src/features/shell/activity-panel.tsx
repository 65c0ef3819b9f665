import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { StopOperation } from '@alcove/contracts'
import { formatDuration } from '../../core/format-duration.ts'
import { formatFullTime, formatTime } from '../../core/format-time.ts'
import { t } from '../../texts/text.ts'
import { useCore, useNow, useViewer } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'
import { useEscape } from '../../ui/layer.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { operationStage, operationSummary, operationTitle } from '../../words/operation-words.ts'
import { stageText, stageTone } from '../../words/stage.ts'
import { ageOf } from '../../words/state-words.ts'
import { StuckOffers } from '../stop/stuck-offers.tsx'

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
  return (
    <li data-testid="operation" data-operation-id={operation.operationId} data-stage={operationStage(operation)}>
      <div className="line">
        <span className="strong grow cut">{operationTitle(operation)}</span>
        <time className="hint nowrap" dateTime={operation.createdAt} title={formatFullTime(operation.createdAt)}>
          {t('activity.ago', { age: formatDuration(ageOf(operation.createdAt, now)) })}
        </time>
      </div>
      {isOne ? (
        <div className={`tone-${stageTone(first)}`}>{stageText(first, now, me?.settings.deadlineSeconds ?? 120)}</div>
      ) : (
        <div>{operationSummary(operation)}</div>
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
      <div className="btn-row">
        <Link to="/operations/$operationId" params={{ operationId: operation.operationId }} className="link">
          {t('activity.open')}
        </Link>
        {isOne && (
          <Link to="/sessions/$uid" params={{ uid: first.uid }} search={{}} className="link">
            {t('activity.openSession')}
          </Link>
        )}
      </div>
      {isOne && operation.open && <StuckOffers operation={operation} target={first} />}
    </li>
  )
}
