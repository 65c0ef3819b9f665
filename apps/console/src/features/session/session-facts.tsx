import type { SessionRow } from '@alcove/contracts'
import type { ReactNode } from 'react'
import { formatDuration } from '../../core/format-duration.ts'
import { formatCount, formatFullTime, formatTime } from '../../core/format-time.ts'
import { t } from '../../texts/text.ts'
import { Block } from '../../ui/block.tsx'
import { useNow } from '../../ui/core-context.ts'
import { ageOf } from '../../words/state-words.ts'
import { NotReported } from '../sessions/session-cells.tsx'

type Fact = { readonly name: string; readonly value: ReactNode }

const ofTheMoment: ReadonlySet<string> = new Set([t('fact.tx'), t('fact.tables'), t('fact.rowsWritten')])

export function SessionFacts({ row, asOf }: { row: SessionRow; asOf: string }): ReactNode {
  const ticking = useNow()
  const now = row.ended ? Date.parse(row.ended.at) : ticking
  const { entry, current, tx, sql } = row
  const facts: readonly Fact[] = [
    { name: t('fact.entry'), value: entry && `${entry.objectType} ${entry.objectId} ${entry.objectName}` },
    { name: t('fact.action'), value: entry?.operation },
    {
      name: t('fact.extension'),
      value: current?.extension && `${current.extension.name} ${current.extension.version}`,
    },
    { name: t('fact.publisher'), value: current?.extension?.publisher },
    { name: t('fact.tx'), value: tx ? formatDuration(ageOf(tx.openSince, now)) : <Subtle text={t('fact.none')} /> },
    { name: t('fact.isolation'), value: tx?.isolation },
    { name: t('fact.tables'), value: tx?.tablesWritten ? formatCount(tx.tablesWritten.length) : tx ? undefined : '0' },
    { name: t('fact.rowsWritten'), value: formatCount(tx?.rowsWritten ?? 0) },
    { name: t('fact.statements'), value: sql && formatCount(sql.statements) },
    { name: t('fact.rowsRead'), value: sql && formatCount(sql.rowsRead) },
    { name: t('fact.host'), value: row.clientHost === '' ? undefined : row.clientHost },
    { name: t('fact.lastActivity'), value: row.lastActivityAt && <Moment at={row.lastActivityAt} now={now} /> },
    { name: t('fact.stateSince'), value: <Moment at={row.stateSince} now={now} /> },
    { name: t('fact.login'), value: <Moment at={row.loginAt} now={now} /> },
    { name: t('fact.company'), value: row.company },
    { name: t('fact.client'), value: t(`client.${row.clientType}`) },
    ...(row.tenant === undefined ? [] : [{ name: t('fact.tenant'), value: row.tenant }]),
  ]
  // Of an ended session only what was kept is a fact.
  const shown = row.ended ? facts.filter(({ name, value }) => value !== undefined && !ofTheMoment.has(name)) : facts
  return (
    <Block
      title={t('now.facts')}
      aside={
        <span className="hint num">{row.ended ? t('now.lastKnown') : t('now.asOf', { time: formatTime(asOf) })}</span>
      }
    >
      <dl className="fact-grid">
        {shown.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value ?? <NotReported />}</dd>
          </div>
        ))}
      </dl>
    </Block>
  )
}

function Subtle({ text }: { text: string }): ReactNode {
  return <span className="subtle">{text}</span>
}

function Moment({ at, now }: { at: string; now: number }): ReactNode {
  return <time title={formatFullTime(at)}>{formatTime(at, now)}</time>
}
