import type { StopOperation } from '@alcove/contracts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatDuration } from '../../core/format-duration.ts'
import { formatFullTime, formatTime } from '../../core/format-time.ts'
import { t } from '../../texts/text.ts'
import { useCopy } from '../../ui/copy-button.tsx'
import { useNow, useViewer } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'
import { operationTitle } from '../../words/operation-words.ts'

export function OperationHead({ operation }: { readonly operation: StopOperation }): ReactNode {
  const now = useNow()
  const copy = useCopy()
  const { me } = useViewer()
  const { createdAt, actor, channel, open, targets, operationId } = operation
  const endedAt = open ? undefined : lastEnd(operation)
  return (
    <div className="detail-head operation-head">
      <nav className="crumbs" aria-label={t('detail.crumbs')}>
        <Link to="/sessions" search={{}} className="link">
          {t('detail.crumb')}
        </Link>
        <Icon name="right" className="t-subtle" />
        <span>{t('operation.crumb')}</span>
      </nav>
      <div className="detail-title">
        <h1>{operationTitle(operation)}</h1>
        <span className={open ? 'badge accent' : 'badge'}>{t(open ? 'operation.open' : 'operation.closed')}</span>
        {targets.length > 1 && <span className="badge">{t('operation.targets', { count: targets.length })}</span>}
        <span className="grow" />
        <span className="detail-actions">
          <button
            type="button"
            className="btn soft copy-link"
            onClick={() => copy(`${window.location.origin}/operations/${operationId}`, t('common.linkCopied'))}
          >
            <Icon name="link" />
            {t('common.copyLink')}
          </button>
        </span>
      </div>
      <div className="detail-sub dotted">
        <span>
          <strong dir="auto">{actor.name}</strong>
          {actor.sid === me?.user.sid && <span className="badge accent after">{t('common.you')}</span>}
        </span>
        <span>{t(`channel.${channel}`)}</span>
        <time dateTime={createdAt} title={formatFullTime(createdAt)}>
          {t('operation.requested', { time: formatTime(createdAt, now) })}
        </time>
        {endedAt !== undefined && (
          <span>{t('operation.took', { duration: formatDuration(Date.parse(endedAt) - Date.parse(createdAt)) })}</span>
        )}
      </div>
    </div>
  )
}

/** When the last target came to its end; undefined while one has none. */
function lastEnd({ targets }: StopOperation): string | undefined {
  const ends = targets.flatMap(({ stage, since }) => (stage === 'ended' ? [since] : []))
  return ends.length === targets.length ? ends.toSorted((a, b) => a.localeCompare(b)).at(-1) : undefined
}
