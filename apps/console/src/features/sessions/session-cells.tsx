import type { SessionRow } from '@alcove/contracts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatDuration } from '../../core/format-duration.ts'
import { formatFullTime, formatTime } from '../../core/format-time.ts'
import type { ColumnKey } from '../../core/sessions/columns.ts'
import { t } from '../../texts/text.ts'
import { useNow } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'
import { StateLabel } from '../../ui/state-label.tsx'
import { ageOf, clientIcons } from '../../words/state-words.ts'
import { Marked } from './marked.tsx'

export type CellProps = {
  readonly row: SessionRow
  readonly now: number
  readonly query: string
  readonly isTall: boolean
}

/** What a column shows; a dash for what was not reported. */
export function CellContent({ column, ...props }: CellProps & { readonly column: ColumnKey }): ReactNode {
  const { row, now, query } = props
  switch (column) {
    case 'session':
      return <SessionCell {...props} />
    case 'state':
      return <StateLabel row={row} now={now} />
    case 'user':
      return (
        <span className="cut" title={row.user.sid} dir="auto">
          <Marked text={row.user.name} query={query} />
        </span>
      )
    case 'company':
      return (
        <span className="cut muted" dir="auto">
          <Marked text={row.company} query={query} />
        </span>
      )
    case 'client':
      return (
        <>
          <Icon name={clientIcons[row.clientType]} />
          <span className="cut">{t(`client.${row.clientType}`)}</span>
        </>
      )
    case 'object':
      return <ObjectCell {...props} />
    case 'op':
      return row.operationStartedAt ? <Age since={row.operationStartedAt} /> : <NotReported />
    case 'waiting':
      return <WaitingCell {...props} />
    case 'blocks':
      return row.blocks.direct === 0 ? (
        <span className="subtle">0</span>
      ) : (
        <span className="strong t-accent">{row.blocks.direct}</span>
      )
    case 'tx':
      return row.tx ? <TransactionAge tx={row.tx} /> : <NotReported />
    case 'login':
      return <Ago at={row.loginAt} />
    case 'activity':
      return row.lastActivityAt ? <Ago at={row.lastActivityAt} /> : <NotReported />
    default:
      return <PlainCell column={column} row={row} query={query} />
  }
}

function PlainCell({ column, row, query }: { column: ColumnKey; row: SessionRow; query: string }): ReactNode {
  const text = plainText(column, row)
  if (text === '') return <NotReported />
  return (
    <span className="cut muted" dir="auto" title={text}>
      <Marked text={text} query={query} />
    </span>
  )
}

function plainText(column: ColumnKey, row: SessionRow): string {
  const { entry, current, sql } = row
  if (column === 'entry') return entry ? `${entry.objectType} ${entry.objectId} ${entry.objectName}` : ''
  if (column === 'app') return current?.extension?.name ?? ''
  if (column === 'host') return row.clientHost
  if (column === 'instance') return row.instance.name
  if (column === 'sql') return sql ? t('sessions.sqlCell', { statements: sql.statements, rows: sql.rowsRead }) : ''
  if (column === 'parent') return row.parentNumber === undefined ? '' : String(row.parentNumber)
  return ''
}

function SessionCell({ row, query }: CellProps): ReactNode {
  return (
    <>
      <Link to="/sessions/$uid" params={{ uid: row.uid }} search={{}} tabIndex={-1} preload={false}>
        <Marked text={String(row.number)} query={query} />
      </Link>
      {row.own && <span className="badge accent">{t('sessions.you')}</span>}
      {!row.own && row.mine && row.clientType !== 'Background' && (
        <span className="badge">{t('sessions.alsoYou')}</span>
      )}
      {row.parentUid !== undefined && (
        <span title={parentText(row)}>
          <Icon name="child" />
        </span>
      )}
    </>
  )
}

export function parentText(row: SessionRow): string {
  return row.parentNumber === undefined
    ? t('sessions.childUnknown')
    : t('sessions.child', { number: String(row.parentNumber) })
}

function ObjectCell({ row, query, isTall }: CellProps): ReactNode {
  const { current } = row
  if (!current) return <NotReported />
  const object = (
    <span className="obj" title={`${current.objectType} ${current.objectId} ${current.objectName}, ${current.method}`}>
      <span className="type num">
        <span className="word">{current.objectType} </span>
        <Marked text={String(current.objectId)} query={query} />
      </span>
      <span className="name" dir="auto">
        <Marked text={current.objectName} query={query} />
      </span>
    </span>
  )
  if (!isTall) return object
  return (
    <span className="two">
      {object}
      <small dir="auto">{current.method}</small>
    </span>
  )
}

function WaitingCell({ row }: CellProps): ReactNode {
  const { lock } = row
  if (!lock) return <span className="subtle">{t('common.dash')}</span>
  return (
    <span className="cut" title={lock.mode}>
      <span dir="auto">{lock.table}</span>{' '}
      {lock.blockedBy && (
        <Link
          to="/sessions/$uid"
          params={{ uid: lock.blockedBy.uid }}
          search={{}}
          className="link"
          tabIndex={-1}
          preload={false}
        >
          {t('sessions.blockedBy', { number: String(lock.blockedBy.number) })}
        </Link>
      )}
      {lock.blockedByBackend !== undefined && (
        <span className="muted">{t('sessions.blockedByBackend', { id: lock.blockedByBackend })}</span>
      )}
    </span>
  )
}

function Age({ since }: { since: string }): ReactNode {
  return formatDuration(ageOf(since, useNow()))
}

function TransactionAge({ tx }: { tx: NonNullable<SessionRow['tx']> }): ReactNode {
  const age = formatDuration(ageOf(tx.openSince, useNow()))
  return t('sessions.txCell', { age, tables: tx.tablesWritten?.length ?? 0 })
}

function Ago({ at }: { at: string }): ReactNode {
  const now = useNow()
  return (
    <time className="cut muted" dateTime={at} title={`${formatTime(at, now)} · ${formatFullTime(at)}`}>
      {t('sessions.ago', { age: formatDuration(ageOf(at, now)) })}
    </time>
  )
}

export function NotReported(): ReactNode {
  return (
    <span className="subtle">
      <span aria-hidden="true">{t('common.dash')}</span>
      <span className="visually-hidden">{t('common.notReported')}</span>
    </span>
  )
}
