import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Benchmark } from '../figure.ts'
import { ServerProcess } from '../server-process.ts'

const SESSIONS = 10_000
const REACH_BYTES = 6 * 1024
const SETTLE_MS = 8_000
const METRICS_TOKEN = randomUUID()

const al = `
codeunit 50001 "Sleeper"
{
    trigger OnRun()
    begin
        Sleep(3600000);
    end;
}
codeunit 50002 "Start Sleepers"
{
    trigger OnRun()
    var
        i: Integer;
        Id: Integer;
    begin
        for i := 1 to ${SESSIONS} do
            StartSession(Id, Codeunit::Sleeper);
        Sleep(3600000);
    end;
}`

/** Growth of the server's resident memory by sleeping sessions: one process holds all threads; PostgreSQL is apart. */
export const sessionMemory: Benchmark = {
  name: 'memory',
  async run() {
    const server = await ServerProcess.start({
      ALCOVE_BACKGROUND_SESSIONS_MAX_CONCURRENT: '0',
      ALCOVE_BACKGROUND_SESSIONS_MAX_QUEUED: '0',
      ALCOVE_CONSOLE_METRICS_TOKEN: METRICS_TOKEN,
    })
    try {
      await server.publish('Memory', al)
      await delay(SETTLE_MS)
      const before = server.memory()
      await server.call('POST', '/api/runs', { codeunitId: 50002, where: 'background' })
      await allStarted(server)
      await delay(SETTLE_MS)
      const bytes = (server.memory() - before) / SESSIONS
      return [
        {
          name: `${SESSIONS.toLocaleString('en-US')} sleeping sessions: memory a session`,
          reach: '<= 6 KB',
          value: `${(bytes / 1024).toFixed(2)} KB`,
          isMet: bytes <= REACH_BYTES,
          peers: [`empty server: ${Math.round(before / 1_048_576)} MB`],
          numbers: { bytesPerSession: bytes, emptyServerBytes: before },
        },
      ]
    } finally {
      await server.stop()
    }
  },
}

/** Asks for one number: a list of ten thousand sessions would be memory of the question, not of the sessions. */
async function allStarted(server: ServerProcess): Promise<void> {
  const headers = { authorization: `Bearer ${METRICS_TOKEN}` }
  for (;;) {
    const answer = await fetch(`${server.address}/metrics`, { headers })
    if (!answer.ok) throw new Error(`The metrics answer ${answer.status}.`)
    const metrics = await answer.text()
    const started = /^alcove_sessions_started_total (\d+)/m.exec(metrics)?.[1]
    if (Number(started) > SESSIONS) return
    await delay(1_000)
  }
}
