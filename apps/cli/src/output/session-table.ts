import type { SessionRow, StateWord } from '@alcove/contracts'
import { duration } from './duration.ts'
import { table } from './table.ts'

const stateTexts: Record<StateWord, string> = {
  queued: 'Queued',
  starting: 'Starting',
  running: 'Running',
  'waiting-lock': 'Waiting for lock',
  'waiting-database': 'In the database',
  'waiting-http': 'Waiting for HTTP',
  'waiting-connection': 'Waiting for a connection',
  'waiting-dialog': 'Waiting for user',
  'waiting-session': 'Waiting for a session',
  'waiting-retry': 'Waiting to retry',
  'waiting-debugger': 'Halted in debugger',
  'waiting-sleep': 'Sleeping',
  'waiting-idle': 'Idle',
  stopping: 'Stopping',
  unknown: 'Not reporting',
  ended: 'Ended',
}

export function sessionTable(rows: readonly SessionRow[], now: number, width?: number): string {
  return table<SessionRow>(
    [
      { title: 'SESSION', value: (row) => String(row.number), right: true },
      { title: 'STATE', value: (row) => stateTexts[row.state], tone: toneOf },
      { title: 'USER', value: (row) => row.user.name },
      { title: 'CLIENT', value: (row) => row.clientType },
      { title: 'COMPANY', value: (row) => row.company },
      {
        title: 'OPERATION',
        value: (row) =>
          row.operationStartedAt === undefined ? '-' : duration(now - Date.parse(row.operationStartedAt)),
        right: true,
      },
      {
        title: 'BLOCKS',
        value: (row) => String(row.blocks.total),
        right: true,
        tone: (row) => (row.blocks.total > 0 ? 'warn' : 'muted'),
      },
      { title: 'CURRENT OBJECT', value: objectOf },
    ],
    rows,
    width,
  )
}

export function objectOf(row: SessionRow): string {
  const { current, lock } = row
  if (current === undefined) return '-'
  const blocker = lock?.blockedBy === undefined ? '' : `, waits for ${lock.blockedBy.number} on ${lock.table}`
  return `${current.objectType} ${current.objectId} ${current.objectName}, ${current.method}${blocker}`
}

function toneOf(row: SessionRow): 'muted' | 'warn' | 'danger' | 'plain' {
  if (row.state === 'stopping') return 'danger'
  if (row.state === 'waiting-lock' || row.state === 'waiting-connection') return 'warn'
  return row.state.startsWith('waiting-sleep') || row.state === 'waiting-idle' ? 'muted' : 'plain'
}
