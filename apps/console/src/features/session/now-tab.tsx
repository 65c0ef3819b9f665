import type { SessionRow, SessionSnapshot, StackSample } from '@alcove/contracts'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import type { ReactNode } from 'react'
import { formatDuration } from '../../core/format-duration.ts'
import { formatExactTime, formatTime } from '../../core/format-time.ts'
import { t } from '../../texts/text.ts'
import { useMay, useNow } from '../../ui/core-context.ts'
import { Block } from '../../ui/block.tsx'
import { Icon } from '../../ui/icon.tsx'
import { SourceLines } from '../../ui/source-lines.tsx'
import { useSource } from '../../ui/use-source.ts'
import { ageOf } from '../../words/state-words.ts'
import { SessionFacts } from './session-facts.tsx'

const LINES_AROUND = 3

export function NowTab({ row, snapshot }: { readonly row: SessionRow; readonly snapshot: SessionSnapshot }): ReactNode {
  return (
    <div className="scroll pad" tabIndex={0} role="group" aria-label={t('tab.now')}>
      <div className="cols-2-1">
        <div className="stack-v">
          <CurrentStatement row={row} stack={snapshot.stack} />
          <SessionFacts row={row} asOf={snapshot.asOf} />
        </div>
        <div className="stack-v">
          <Waiters waiters={snapshot.waiters} />
          <BlockedBy row={row} />
          <Transaction row={row} />
          <Related row={row} childSessions={snapshot.children} />
        </div>
      </div>
    </div>
  )
}

function CurrentStatement({ row, stack }: { row: SessionRow; stack: StackSample | undefined }): ReactNode {
  const now = useNow()
  const mayRead = useMay('session.readSource')
  const frame = stack?.frames[0]
  const { source } = useSource(frame?.sourceId)
  const since = useLineSince(frame ? `${frame.objectId} ${frame.method} ${frame.line}` : '', now)
  const shown = frame ?? row.current
  const sampled =
    stack &&
    (row.ended
      ? t('now.lastSample', { time: formatTime(stack.sampledAt) })
      : t('now.sampled', { time: formatExactTime(stack.sampledAt) }))
  return (
    <Block
      title={t('now.statement')}
      aside={
        <>
          {sampled && <span className="hint num">{sampled}</span>}
          {shown && (
            <Link to="/sessions/$uid" params={{ uid: row.uid }} search={{ tab: 'stack' }} className="link">
              {t('now.openStack')}
            </Link>
          )}
        </>
      }
    >
      <div className="in">
        {shown ? (
          <div className="obj">
            <span className="type num">
              {shown.objectType} {shown.objectId}
            </span>
            <span className="strong" dir="auto">
              {shown.objectName}
            </span>
            <span className="muted cut" dir="auto">
              {shown.line === undefined
                ? shown.method
                : t('now.methodLine', { method: shown.method, line: shown.line })}
            </span>
          </div>
        ) : (
          <p className="muted">{t('now.noAl')}</p>
        )}
      </div>
      {source && frame && (
        <SourceLines
          text={source.text}
          label={t('stack.source', { object: frame.objectName })}
          current={frame.line}
          around={LINES_AROUND}
          currentText={row.ended || since < 1_000 ? t('now.here') : t('now.hereFor', { age: formatDuration(since) })}
          className="flat"
        />
      )}
      {frame && frame.sourceId === undefined && (
        <p className="hint in flat-line">
          {t(!mayRead ? 'stack.noRight' : row.ended ? 'stack.sourceNotKept' : 'stack.noSource')}
        </p>
      )}
    </Block>
  )
}

/** How long the same line was seen. */
function useLineSince(place: string, now: number): number {
  const seen = useRef({ place, at: now })
  if (seen.current.place !== place) seen.current = { place, at: now }
  return now - seen.current.at
}

function Waiters({ waiters }: { waiters: SessionSnapshot['waiters'] }): ReactNode {
  const now = useNow()
  if (waiters.length === 0) return null
  return (
    <Block title={t('now.blocks', { count: waiters.length })}>
      <ul className="rows">
        {waiters.map((one) => (
          <li key={one.uid}>
            <Icon name="hourglass" className="t-warn" />
            <SessionLink uid={one.uid} number={one.number} />
            <span className="grow cut" dir="auto" title={one.table}>
              {one.userName}
            </span>
            <span className="num nowrap">{t('now.waits', { age: formatDuration(ageOf(one.waitingSince, now)) })}</span>
          </li>
        ))}
      </ul>
    </Block>
  )
}

function BlockedBy({ row }: { row: SessionRow }): ReactNode {
  const now = useNow()
  const { lock } = row
  if (!lock) return null
  return (
    <Block
      title={t('now.blocked')}
      aside={
        <span className="hint num">{t('now.blockedFor', { age: formatDuration(ageOf(lock.waitingSince, now)) })}</span>
      }
    >
      <ul className="rows">
        {lock.blockedBy && (
          <li>
            <Icon name="hourglass" className="t-warn" />
            <SessionLink uid={lock.blockedBy.uid} number={lock.blockedBy.number} />
            <span className="grow cut" dir="auto">
              {lock.blockedBy.userName}
            </span>
          </li>
        )}
        {lock.blockedByBackend !== undefined && (
          <li>
            <Icon name="database" className="t-subtle" />
            <span className="grow cut">{t('now.backend', { id: lock.blockedByBackend })}</span>
          </li>
        )}
        <li>
          <Icon name="lock" className="t-subtle" />
          <span className="grow cut" dir="auto">
            {t('now.lockOn', { table: lock.table, mode: lock.mode ?? '' })}
          </span>
        </li>
      </ul>
    </Block>
  )
}

function Transaction({ row }: { row: SessionRow }): ReactNode {
  const { tx } = row
  if (!tx) return null
  return (
    <Block
      title={t('now.transaction')}
      aside={<span className="hint num">{t('now.since', { time: formatTime(tx.openSince) })}</span>}
    >
      <ul className="rows">
        {tx.tablesWritten?.map(({ table, rows }) => (
          <li key={table}>
            <Icon name="database" className="t-subtle" />
            <span className="grow cut" dir="auto">
              {table}
            </span>
            <span className="num nowrap">{t('now.rows', { rows })}</span>
          </li>
        ))}
        <li>
          <span className="hint">
            {tx.rowsWritten === 0 ? t('now.nothingWritten') : row.ended ? t('now.lastKnown') : t('now.rollsBack')}
          </span>
        </li>
      </ul>
    </Block>
  )
}

function Related({ row, childSessions }: { row: SessionRow; childSessions: SessionSnapshot['children'] }): ReactNode {
  if (row.parentUid === undefined && childSessions.length === 0) return null
  return (
    <Block title={t('now.related')}>
      <ul className="rows">
        {row.parentUid !== undefined && (
          <li>
            <Icon name="up" className="t-subtle" />
            <SessionLink uid={row.parentUid} number={row.parentNumber} />
            <span className="muted">{t('now.parent')}</span>
          </li>
        )}
        {childSessions.map((child) => (
          <li key={child.uid}>
            <Icon name="child" className="t-subtle" />
            <SessionLink uid={child.uid} number={child.number} />
            <span className="muted cut" dir="auto">
              {t('now.child', { user: child.userName })}
            </span>
          </li>
        ))}
      </ul>
    </Block>
  )
}

function SessionLink({ uid, number }: { uid: string; number: number | undefined }): ReactNode {
  return (
    <Link to="/sessions/$uid" params={{ uid }} search={{}} className="strong num t-fg">
      {number ?? uid.slice(0, 8)}
    </Link>
  )
}
