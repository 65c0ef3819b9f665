import { EventListPage } from '@alcove/contracts'
import type { EventRow } from '@alcove/contracts'
import { Command, InvalidArgumentError } from 'commander'
import { followView } from '../client/live-socket.ts'
import { localTime } from '../output/duration.ts'
import { table } from '../output/table.ts'
import { clientOf } from './server-option.ts'

export function eventsCommand(): Command {
  return new Command('events')
    .description('the Session Event log, newest last')
    .option('--limit <n>', 'how many lines', parseLimit, 50)
    .option('--user <name>', 'sessions of this user')
    .option('--search <text>', 'in comment, user, actor or number')
    .option('--follow', 'go on with new events until Ctrl+C')
    .option('--json', 'print JSON, a line an event with --follow')
    .action(async (options: EventOptions, command: Command) => {
      const client = clientOf(command)
      if (options.follow) return follow(client, options)
      const query = new URLSearchParams({
        limit: String(options.limit),
        ...(options.user === undefined ? {} : { user: options.user }),
        ...(options.search === undefined ? {} : { q: options.search }),
      })
      const page = await client.call({ path: `/api/events?${query.toString()}`, answer: EventListPage })
      if (options.json) return void process.stdout.write(`${JSON.stringify(page.rows)}\n`)
      process.stdout.write(page.rows.length === 0 ? 'No events.\n' : `${eventTable([...page.rows].reverse())}\n`)
    })
}

interface EventOptions {
  readonly limit: number
  readonly user?: string
  readonly search?: string
  readonly follow?: boolean
  readonly json?: boolean
}

async function follow(client: ReturnType<typeof clientOf>, options: EventOptions): Promise<void> {
  const abort = new AbortController()
  process.once('SIGINT', () => abort.abort())
  const print = (rows: readonly EventRow[]) => {
    for (const row of [...rows].reverse())
      process.stdout.write(options.json ? `${JSON.stringify(row)}\n` : `${eventLine(row)}\n`)
  }
  await followView(
    client,
    {
      viewId: 'events',
      topic: 'events',
      parameters: {
        paused: false,
        ...(options.user === undefined ? {} : { user: options.user }),
        ...(options.search === undefined ? {} : { q: options.search }),
      },
    },
    {
      snapshot: (snapshot) => snapshot.topic === 'events' && print(snapshot.rows.slice(0, options.limit)),
      patch: (patch) => patch.topic === 'events' && 'added' in patch && print(patch.added),
    },
    abort.signal,
  )
}

function parseLimit(text: string): number {
  const limit = Number(text)
  if (!Number.isInteger(limit) || limit < 1 || limit > 200)
    throw new InvalidArgumentError('It is a number from 1 to 200.')
  return limit
}

function eventTable(rows: readonly EventRow[]): string {
  return table<EventRow>(
    [
      { title: 'TIME', value: (row) => localTime(row.at) },
      { title: 'EVENT', value: (row) => row.type },
      { title: 'CAUSE', value: (row) => row.reason ?? '-' },
      { title: 'SESSION', value: (row) => String(row.number), right: true },
      { title: 'USER', value: (row) => row.user.name },
      { title: 'ACTOR', value: (row) => row.actor?.name ?? '-' },
      { title: 'COMMENT', value: (row) => row.comment },
    ],
    rows,
  )
}

function eventLine(row: EventRow): string {
  return table<EventRow>(
    [
      { title: '', value: (event) => localTime(event.at) },
      { title: '', value: (event) => event.type.padEnd(14) },
      { title: '', value: (event) => (event.reason ?? '-').padEnd(12) },
      { title: '', value: (event) => String(event.number).padStart(6) },
      { title: '', value: (event) => event.user.name.padEnd(12) },
      { title: '', value: (event) => (event.actor?.name ?? '-').padEnd(12) },
      { title: '', value: (event) => event.comment },
    ],
    [row],
  )
    .split('\n')
    .slice(1)
    .join('\n')
}
