import { setTimeout as delay } from 'node:timers/promises'
import { commentProblem, normalizeComment, OperationId, SessionRow, StopOperation } from '@alcove/contracts'
import type { StopTarget } from '@alcove/contracts'
import { Command } from 'commander'
import type { ApiClient } from '../client/api-client.ts'
import { CommandFailure, exitCodes, ServerRefusal } from '../output/failure.ts'
import { objectOf } from '../output/session-table.ts'
import { clientOf } from './server-option.ts'
import { SessionList } from './sessions-list.ts'

/** As StopSessionWait (C-22). */
const WAIT_MS = 5_000
const LOOK_EVERY_MS = 100

export function sessionsStopCommand(): Command {
  return new Command('stop')
    .description('stop a session; its open transaction is rolled back')
    .argument('<session>', 'number or unique id')
    .requiredOption('--comment <text>', 'why, for the Session Event log; up to 132 characters')
    .option('--json', 'print JSON')
    .action(async (session: string, options: { comment: string; json?: boolean }, command: Command) => {
      const comment = normalizeComment(options.comment)
      const problem = commentProblem(comment, true)
      if (problem) throw new ServerRefusal({ code: 'comment-invalid', fields: [{ path: 'comment', problem }] })

      const client = clientOf(command)
      const row = await resolve(client, session)
      if (!options.json)
        process.stderr.write(
          `Stopping session ${row.number}: ${row.user.name}, ${row.company}, ${objectOf(row)} (${row.uid})\n`,
        )
      const operation = await stop(client, row, comment)
      const target = operation.targets[0]
      if (options.json) process.stdout.write(`${JSON.stringify(operation)}\n`)
      else if (target) process.stdout.write(`${outcomeText(target)}\n`)
      process.exitCode = exitCodeOf(target)
    })
}

/** A number is only good for finding the session that lives now; the stop names its uid. */
async function resolve(client: ApiClient, session: string): Promise<SessionRow> {
  const answer = await client.call({ path: '/api/sessions', answer: SessionList })
  const isNumber = /^\d+$/.test(session)
  const row = answer.sessions.find((candidate) =>
    isNumber ? candidate.number === Number(session) : candidate.uid.toLowerCase() === session.toLowerCase(),
  )
  if (!row)
    throw new CommandFailure(
      `No live session has the ${isNumber ? 'number' : 'unique id'} ${session}. "alcove sessions list" shows them.`,
    )
  return row
}

async function stop(client: ApiClient, row: SessionRow, comment: string): Promise<StopOperation> {
  const operationId = OperationId.parse(crypto.randomUUID())
  let operation = await client.call({
    method: 'POST',
    path: '/api/stop-operations',
    body: { operationId, comment, targets: [{ uid: row.uid, rev: row.rev }] },
    answer: StopOperation,
    alsoFine: [403, 404, 409],
  })
  const deadline = Date.now() + WAIT_MS
  while (!isFinal(operation.targets[0]) && Date.now() < deadline) {
    await delay(LOOK_EVERY_MS)
    operation = await client.call({ path: `/api/stop-operations/${operation.operationId}`, answer: StopOperation })
  }
  return operation
}

function isFinal(target: StopTarget | undefined): boolean {
  return target === undefined || ['ended', 'refused', 'already-ended'].includes(target.stage)
}

function outcomeText(target: StopTarget): string {
  switch (target.stage) {
    case 'ended':
      return `Session ${target.number} stopped.${rolledBackText(target)}`
    case 'already-ended':
      return `Session ${target.number} had already ended. Nothing was stopped.`
    case 'refused':
      return `Refused: ${target.code === 'no-permission' ? 'your role does not allow stopping sessions.' : (target.code ?? 'unknown reason')}`
    default:
      return `Session ${target.number} has been asked to stop but is still running. The request stands.`
  }
}

function rolledBackText(target: StopTarget): string {
  const tables = target.rolledBack ?? []
  if (tables.length === 0) return ''
  return ` Rolled back: ${tables.map(({ table, rows }) => `${table} (${rows})`).join(', ')}.`
}

function exitCodeOf(target: StopTarget | undefined): number {
  if (target?.stage === 'ended') return exitCodes.done
  return target && !isFinal(target) ? exitCodes.stillRunning : exitCodes.failed
}
