import { setTimeout as delay } from 'node:timers/promises'
import {
  commentProblem,
  Me,
  normalizeComment,
  OperationId,
  SessionByNumber,
  SessionRead,
  SessionUid,
  StopOperation,
} from '@alcove/contracts'
import type { SessionRow, StopTarget } from '@alcove/contracts'
import { Command } from 'commander'
import type { ApiClient } from '../client/api-client.ts'
import { CommandFailure, exitCodes, ServerRefusal } from '../output/failure.ts'
import { localTime } from '../output/duration.ts'
import { objectOf } from '../output/session-table.ts'
import { clientOf } from './server-option.ts'

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
  const uid = /^\d+$/.test(session) ? await uidOfNumber(client, Number(session)) : SessionUid.safeParse(session).data
  if (uid === undefined)
    throw new CommandFailure(`"${session}" is neither a session number nor a unique id.`, exitCodes.usage)
  const { row } = await client
    .call({ path: `/api/sessions/${uid.toLowerCase()}`, answer: SessionRead })
    .catch(noneLives)
  if (!row || row.phase === 'ended') return noneLives()
  return row

  function noneLives(error?: unknown): never {
    if (error !== undefined && !(error instanceof ServerRefusal && error.body.code === 'not-found')) throw error
    throw new CommandFailure(`No live session has the unique id ${session}. "alcove sessions list" shows them.`)
  }
}

async function uidOfNumber(client: ApiClient, number: number): Promise<SessionUid> {
  const { instance } = await client.call({ path: '/api/me', answer: Me })
  const path = `/api/sessions/by-number/${instance.id}/${number}`
  const { live, ended } = await client.call({ path, answer: SessionByNumber })
  if (live) return live.uid
  const last = ended[0]
  throw new CommandFailure(
    last
      ? `Session ${number} (${last.userName}) ended at ${localTime(last.endedAt)}. Nothing was stopped.`
      : `No live session has the number ${number}. "alcove sessions list" shows them.`,
  )
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
      return `Session ${target.number} stopped.${rolledBackText(target)}${joinedText(target)}`
    case 'already-ended':
      return `Session ${target.number} had already ended. Nothing was stopped.`
    case 'refused':
      return `Refused: ${target.code === 'no-permission' ? 'your role does not allow stopping sessions.' : (target.code ?? 'unknown reason')}`
    default:
      return `Session ${target.number} has been asked to stop but is still running. The request stands.${joinedText(target)}`
  }
}

function joinedText({ joined }: StopTarget): string {
  return joined === undefined ? '' : ` ${joined.actor} had asked first: "${joined.comment}". Your comment was added.`
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
