import type { SessionRow, SessionsPatch, SessionsSnapshot, ViewPatch, ViewSnapshot } from '@alcove/contracts'
import { Command } from 'commander'
import { followView } from '../client/live-socket.ts'
import { sessionTable } from '../output/session-table.ts'
import { clientOf } from './server-option.ts'

const MOST_ROWS = 200

export function sessionsWatchCommand(): Command {
  return new Command('watch')
    .description('show live sessions until Ctrl+C; most urgent first')
    .option('--json', 'print every snapshot and patch as a line of JSON')
    .action(async (options: { json?: boolean }, command: Command) => {
      const abort = new AbortController()
      process.once('SIGINT', () => abort.abort())
      const list = new WatchedList()
      const show = (message: ViewSnapshot | ViewPatch) => {
        if (options.json) process.stdout.write(`${JSON.stringify(message)}\n`)
        else draw(list)
      }
      await followView(
        clientOf(command),
        {
          viewId: 'watch',
          topic: 'sessions',
          parameters: {
            filter: {},
            sort: [{ key: 'severity', descending: true }],
            window: { first: 0, count: MOST_ROWS },
            paused: false,
          },
        },
        {
          snapshot: (snapshot) => {
            if (snapshot.topic === 'sessions') list.replace(snapshot)
            show(snapshot)
          },
          patch: (patch) => {
            if (patch.topic === 'sessions') list.apply(patch)
            show(patch)
          },
        },
        abort.signal,
      )
    })
}

class WatchedList {
  total = 0
  asOf = ''
  #rows = new Map<string, SessionRow>()
  #order: readonly string[] = []

  get rows(): SessionRow[] {
    return this.#order.flatMap((uid) => this.#rows.get(uid) ?? [])
  }

  replace(snapshot: SessionsSnapshot): void {
    this.#rows = new Map(snapshot.rows.map((row) => [row.uid, row]))
    this.#order = snapshot.rows.map((row) => row.uid)
    this.total = snapshot.total
    this.asOf = snapshot.asOf
  }

  apply(patch: SessionsPatch): void {
    for (const [uid, kind, content] of patch.rows) {
      const before = this.#rows.get(uid)
      if (kind === 'whole') this.#rows.set(uid, content)
      else if (before) this.#rows.set(uid, merge(before, content))
    }
    this.#order = patch.order ?? this.#order
    const held = new Set(this.#order)
    for (const uid of this.#rows.keys()) if (!held.has(uid)) this.#rows.delete(uid)
    this.total = patch.total
    this.asOf = patch.asOf
  }
}

function merge(before: SessionRow, patch: object): SessionRow {
  const kept = Object.entries({ ...before, ...patch }).filter(([, value]) => value !== null)
  return Object.fromEntries(kept) as SessionRow // a row with checked changes is a row
}

function draw(list: WatchedList): void {
  const height = process.stdout.rows ?? 40
  const rows = list.rows.slice(0, Math.max(1, height - 3))
  const text = sessionTable(rows, Date.parse(list.asOf))
  if (process.stdout.isTTY) process.stdout.write(`\u001B[H\u001B[J${list.total} sessions\n${text}\n`)
  else process.stdout.write(`${list.total} sessions\n${text}\n\n`)
}
