import type { ReactNode } from 'react'
import type { SessionRow } from '@alcove/contracts'
import { formatDuration } from '../../core/format-duration.ts'
import type { StopState } from '../../core/stop/stop-flow.ts'
import { t } from '../../texts/text.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Rich } from '../../ui/rich.tsx'
import { ageOf, objectText } from '../../words/state-words.ts'

const TABLES_SHOWN = 6

/** What a stop will do; a line only if it is known (console.md 7.3). */
export function Impact({ state, now }: { readonly state: StopState; readonly now: number }): ReactNode {
  const { row, waiters, children } = state
  // Waiters queue up behind one another, so the first one alone waits for this session directly.
  const freed = Math.max(waiters.length, row.blocks.total)
  const held = [...new Set(waiters.map((one) => one.table))].join(', ')
  const isPerson = row.clientType !== 'Background' && row.clientType !== 'ChildSession' && row.clientType !== 'NAS'
  return (
    <div className="impact" data-testid="stop-impact">
      <h3>{t('impact.title')}</h3>
      <ul>
        {row.current && row.operationStartedAt && (
          <Line
            icon="play"
            text={t('impact.runs', {
              object: objectText(row.current),
              age: formatDuration(ageOf(row.operationStartedAt, now)),
            })}
          />
        )}
        {row.tx && <Transaction tx={row.tx} now={now} />}
        {waiters.length > 0 && <Line icon="child" text={t('impact.locks', { table: held, count: freed })} />}
        {row.lock && (
          <Line
            icon="hourglass"
            text={t('impact.waits', {
              table: row.lock.table,
              by: row.lock.blockedBy
                ? String(row.lock.blockedBy.number)
                : row.lock.blockedByBackend === undefined
                  ? ''
                  : t('sessions.backend', { id: row.lock.blockedByBackend }),
            })}
          />
        )}
        {children > 0 && <Line icon="child" text={t('impact.children', { count: children })} />}
        {isPerson && <Line icon="eye" text={t('impact.seen', { user: row.user.name })} />}
        <Line icon="info" text={t('impact.statement')} />
      </ul>
    </div>
  )
}

function Line({ icon, text, children }: { icon: IconName; text: string; children?: ReactNode }): ReactNode {
  return (
    <li>
      <Icon name={icon} />
      <span>
        <Rich text={text} />
        {children}
      </span>
    </li>
  )
}

function Transaction({ tx, now }: { tx: NonNullable<SessionRow['tx']>; now: number }): ReactNode {
  const tables = tx.tablesWritten ?? []
  return (
    <Line
      icon="undo"
      text={t('impact.transaction', {
        age: formatDuration(ageOf(tx.openSince, now)),
        tables: tables.length,
        rows: tx.rowsWritten,
      })}
    >
      {tables.length > 0 && (
        <span className="tables">
          {tables.slice(0, TABLES_SHOWN).map(({ table, rows }) => (
            <span key={table}>{t('impact.table', { table, rows })}</span>
          ))}
        </span>
      )}
    </Line>
  )
}
