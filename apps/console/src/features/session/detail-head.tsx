import type { SessionRow } from '@alcove/contracts'
import { Link, useNavigate } from '@tanstack/react-router'
import type { KeyboardEvent, ReactNode } from 'react'
import { formatDuration } from '../../core/format-duration.ts'
import { formatFullTime, formatTime } from '../../core/format-time.ts'
import { t } from '../../texts/text.ts'
import { useCopy } from '../../ui/copy-button.tsx'
import { useCore, useNow, useViewer } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'
import { StateLabel } from '../../ui/state-label.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { stageText, stageTone, targetOf } from '../../words/stage.ts'
import { ageOf } from '../../words/state-words.ts'
import { parentText } from '../sessions/session-cells.tsx'
import { RowMenu, sessionLink } from '../sessions/row-menu.tsx'
import { StopButton } from '../stop/stop-button.tsx'
import type { DetailTab } from '../../router.tsx'

export type DetailHeadProps = { readonly row: SessionRow; readonly tab: DetailTab; readonly tabs: readonly DetailTab[] }

export function DetailHead({ row, tab, tabs }: DetailHeadProps): ReactNode {
  const now = useNow()
  const copy = useCopy()
  const client = t(`client.${row.clientType}`)
  return (
    <div className="detail-head">
      <nav className="crumbs" aria-label={t('detail.crumbs')}>
        <Link to="/sessions" search={{}} className="link">
          {t('detail.crumb')}
        </Link>
        <Icon name="right" className="t-subtle" />
        <span className="num">{row.number}</span>
        <span className="grow" />
        <Neighbours uid={row.uid} />
      </nav>
      <div className="detail-title">
        <h1>{t('detail.title', { number: String(row.number) })}</h1>
        <StateLabel row={row} now={now} />
        {row.own && <span className="badge accent">{t('sessions.you')}</span>}
        {!row.own && row.mine && row.clientType !== 'Background' && (
          <span className="badge">{t('sessions.alsoYou')}</span>
        )}
        {row.blocks.direct > 0 && (
          <span className="badge warn">{t('sessions.blocks', { count: row.blocks.direct })}</span>
        )}
        {row.parentUid && <span className="badge">{parentText(row)}</span>}
        <span className="grow" />
        <span className="detail-actions">
          <button
            type="button"
            className="btn soft copy-link"
            onClick={() => copy(sessionLink(row.uid), t('common.linkCopied'))}
          >
            <Icon name="link" />
            {t('common.copyLink')}
          </button>
          <RowMenu number={row.number} latest={() => row} className="btn soft square" />
          <StopButton row={row} latest={() => row} className="btn stop-btn" withIcon />
        </span>
      </div>
      <div className="detail-sub dotted">
        <strong dir="auto">{row.user.name}</strong>
        {row.company !== '' && <span dir="auto">{row.company}</span>}
        <span>{row.clientHost === '' ? client : t('stop.clientOn', { client, host: row.clientHost })}</span>
        <span>{row.instance.name}</span>
        <time dateTime={row.loginAt} title={formatFullTime(row.loginAt)}>
          {t(row.clientType === 'Background' ? 'stop.started' : 'stop.signedIn', {
            time: formatTime(row.loginAt, now),
          })}
        </time>
        {row.operationStartedAt && !row.ended && (
          <span>{t('detail.operation', { age: formatDuration(ageOf(row.operationStartedAt, now)) })}</span>
        )}
      </div>
      <StopProgress row={row} />
      <Tabs uid={row.uid} tab={tab} tabs={tabs} />
    </div>
  )
}

/** The ladder's text while a stop is under way, when the operation is known here. */
function StopProgress({ row }: { row: SessionRow }): ReactNode {
  const core = useCore()
  const { me } = useViewer()
  const now = useNow()
  const operations = useReadable(core.operations.operations)
  if (!row.stop || row.ended) return null
  const operation = operations.find((one) => one.operationId === row.stop?.operationId)
  const target = operation && targetOf(operation)
  return (
    <p className="detail-stop" data-stage={row.stop.stage}>
      {target && (
        <span className={`tone-${stageTone(target)}`}>
          {stageText(target, now, me?.settings.deadlineSeconds ?? 120)}
        </span>
      )}
      <span className="muted" dir="auto">
        {t('stop.refused.already-stopping', {
          actor: row.stop.by,
          age: formatDuration(ageOf(row.stateSince, now)),
          comment: row.stop.comment,
        })}
      </span>
    </p>
  )
}

function Neighbours({ uid }: { uid: string }): ReactNode {
  const core = useCore()
  const navigate = useNavigate()
  const { uids, first, total } = useReadable(core.lastOrder)
  const at = uids.indexOf(uid as (typeof uids)[number])
  if (at < 0) return null
  const go = (to: string | undefined): void => {
    if (to !== undefined)
      void navigate({ to: '/sessions/$uid', params: { uid: to }, search: (search) => search, replace: true })
  }
  const button = (label: string, icon: 'up' | 'down', to: string | undefined): ReactNode => (
    <button
      type="button"
      className="more"
      aria-label={label}
      title={label}
      aria-disabled={to === undefined || undefined}
      onClick={() => go(to)}
    >
      <Icon name={icon} />
    </button>
  )
  return (
    <>
      <span className="num nowrap">
        {t('common.of', { position: first + at + 1, total: Math.max(total, first + at + 1) })}
      </span>
      {button(t('detail.previous'), 'up', uids[at - 1])}
      {button(t('detail.next'), 'down', uids[at + 1])}
    </>
  )
}

function Tabs({ uid, tab, tabs }: { uid: string; tab: DetailTab; tabs: readonly DetailTab[] }): ReactNode {
  const navigate = useNavigate()
  const open = (next: DetailTab): void => {
    void navigate({ to: '/sessions/$uid', params: { uid }, search: next === 'now' ? {} : { tab: next } })
  }
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const at = tabs.indexOf(tab)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length]
    if (!next) return
    event.preventDefault()
    open(next)
    document.getElementById(`tab-${next}`)?.focus()
  }
  return (
    <div className="tabs" role="tablist" aria-label={t('detail.tabs')} onKeyDown={move}>
      {tabs.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`tab-${one}`}
          aria-selected={one === tab}
          aria-controls={one === tab ? 'detail-panel' : undefined}
          tabIndex={one === tab ? 0 : -1}
          onClick={() => open(one)}
        >
          {t(`tab.${one}`)}
        </button>
      ))}
    </div>
  )
}
