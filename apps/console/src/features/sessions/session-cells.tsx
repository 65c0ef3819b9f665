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
import type { StateOf } from '../../words/state-words.ts'
import { Marked } from './marked.tsx'

type Reported<Field extends keyof SessionRow> = NonNullable<SessionRow[Field]>

type Look = { readonly query: string; readonly isTall: boolean }

export type CellKind = {
  readonly fields: readonly (keyof SessionRow)[]
  readonly show: (row: SessionRow, look: Look) => ReactNode
}

/** A cell sees no other fields than it names: it renders again only when one of them changed. */
function cell<Field extends keyof SessionRow>(
  fields: readonly Field[],
  show: (row: Pick<SessionRow, Field>, look: Look) => ReactNode,
): CellKind {
  return { fields, show }
}

/** A cell with a text that may be long, or a dash. */
function plainCell<Field extends keyof SessionRow>(
  fields: readonly Field[],
  textOf: (row: Pick<SessionRow, Field>) => string | undefined,
): CellKind {
  return cell(fields, (row, { query }) => {
    const text = textOf(row)
    if (text === undefined || text === '') return <NotReported />
    return (
      <span className="cut muted" dir="auto" title={text}>
        <Marked text={text} query={query} />
      </span>
    )
  })
}

/** What the columns show; a dash for what was not reported. */
export const cells: Readonly<Record<Exclude<ColumnKey, 'actions'>, CellKind>> = {
  session: cell(['uid', 'number', 'own', 'mine', 'clientType', 'parentUid', 'parentNumber'], (row, { query }) => (
    <SessionCell row={row} query={query} />
  )),
  state: cell(['state', 'stateSince', 'ended'], (row) => <State row={row} />),
  user: cell(['user'], ({ user }, { query }) => (
    <span className="cut" title={user.sid} dir="auto">
      <Marked text={user.name} query={query} />
    </span>
  )),
  company: cell(['company'], ({ company }, { query }) => (
    <span className="cut muted" dir="auto">
      <Marked text={company} query={query} />
    </span>
  )),
  client: cell(['clientType'], ({ clientType }) => (
    <>
      <Icon name={clientIcons[clientType]} />
      <span className="cut">{t(`client.${clientType}`)}</span>
    </>
  )),
  object: cell(['current'], ({ current }, look) =>
    current ? <ObjectCell current={current} {...look} /> : <NotReported />,
  ),
  op: cell(['operationStartedAt'], ({ operationStartedAt }) =>
    operationStartedAt ? <Age since={operationStartedAt} /> : <NotReported />,
  ),
  waiting: cell(['lock'], ({ lock }) =>
    lock ? <WaitingCell lock={lock} /> : <span className="subtle">{t('common.dash')}</span>,
  ),
  blocks: cell(['blocks'], ({ blocks }) =>
    blocks.direct === 0 ? <span className="subtle">0</span> : <span className="strong t-accent">{blocks.direct}</span>,
  ),
  tx: cell(['tx'], ({ tx }) => (tx ? <TransactionAge tx={tx} /> : <NotReported />)),
  login: cell(['loginAt'], ({ loginAt }) => <Ago at={loginAt} />),
  activity: cell(['lastActivityAt'], ({ lastActivityAt }) =>
    lastActivityAt ? <Ago at={lastActivityAt} /> : <NotReported />,
  ),
  entry: plainCell(['entry'], ({ entry }) => entry && `${entry.objectType} ${entry.objectId} ${entry.objectName}`),
  app: plainCell(['current'], ({ current }) => current?.extension?.name),
  host: plainCell(['clientHost'], ({ clientHost }) => clientHost),
  instance: plainCell(['instance'], ({ instance }) => instance.name),
  sql: plainCell(
    ['sql'],
    ({ sql }) => sql && t('sessions.sqlCell', { statements: sql.statements, rows: sql.rowsRead }),
  ),
  parent: plainCell(['parentNumber'], ({ parentNumber }) => parentNumber?.toString()),
}

function State({ row }: { readonly row: StateOf }): ReactNode {
  return <StateLabel row={row} now={useNow(row.state === 'stopping')} />
}

type SessionOf = Pick<SessionRow, 'uid' | 'number' | 'own' | 'mine' | 'clientType' | 'parentUid' | 'parentNumber'>

function SessionCell({ row, query }: { readonly row: SessionOf; readonly query: string }): ReactNode {
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

export function parentText(row: Pick<SessionRow, 'parentNumber'>): string {
  return row.parentNumber === undefined
    ? t('sessions.childUnknown')
    : t('sessions.child', { number: String(row.parentNumber) })
}

function ObjectCell({ current, query, isTall }: Look & { readonly current: Reported<'current'> }): ReactNode {
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

function WaitingCell({ lock }: { readonly lock: Reported<'lock'> }): ReactNode {
  return (
    <span className="cut" title={lock.mode}>
      <span dir="auto">{lock.table}</span>{' '}
      {lock.blockedBy && (
        <Link
          to="/sessions/$uid"
          params={{ uid: lock.blockedBy.uid }}
          search={{}}
          className="link in-text"
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

function TransactionAge({ tx }: { tx: Reported<'tx'> }): ReactNode {
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
