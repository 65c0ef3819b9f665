import { SessionRow } from '@alcove/contracts'
import { Command } from 'commander'
import { z } from 'zod'
import { sessionTable } from '../output/session-table.ts'
import { clientOf } from './server-option.ts'

export const SessionList = z.object({ sessions: z.array(SessionRow), asOf: z.string() })

export function sessionsListCommand(): Command {
  return new Command('list')
    .description('list live sessions')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }, command: Command) => {
      const answer = await clientOf(command).call({ path: '/api/sessions', answer: SessionList })
      if (options.json) return void process.stdout.write(`${JSON.stringify(answer.sessions)}\n`)
      const rows = answer.sessions.sort((a, b) => a.number - b.number)
      process.stdout.write(
        rows.length === 0 ? 'No sessions are running.\n' : `${sessionTable(rows, Date.parse(answer.asOf))}\n`,
      )
    })
}
