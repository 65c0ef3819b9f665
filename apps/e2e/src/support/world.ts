import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AddUserAnswer, EventListPage, Me, PublishAnswer, Run, SessionRow } from '@alcove/contracts'
import type { Role, StopOperation, TokenAnswer } from '@alcove/contracts'
import { expect } from '@playwright/test'
import { Api } from './api.ts'
import type { Database } from './database.ts'
import { ServerProcess } from './server-process.ts'
import { Watcher } from './watcher.ts'

export const testApp = fileURLToPath(new URL('../../al/', import.meta.url))

/** The codeunits of al/. */
export const codeunits = {
  sleeper: 60000,
  shortSleeper: 60001,
  looper: 60002,
  changer: 60003,
  failing: 60004,
  deepCaller: 60005,
  prepareLock: 60010,
  lockHolder: 60011,
  lockWaiter: 60012,
  writer: 60013,
  busyWriter: 60014,
  start100Sleepers: 60020,
  start1000Sleepers: 60021,
  start250Changers: 60022,
  parent: 60030,
  stopper: 60031,
  manyEndings: 60032,
  confirm: 60040,
  menu: 60041,
} as const
export type CodeunitName = keyof typeof codeunits

/** Where a session of it comes to rest: from then on nothing about it changes by itself. */
const restingStates: Partial<Record<CodeunitName, SessionRow['state']>> = {
  sleeper: 'waiting-sleep',
  writer: 'waiting-sleep',
  lockHolder: 'waiting-sleep',
  parent: 'waiting-sleep',
}

export interface Person {
  readonly name: string
  readonly password: string
  readonly api: Api
  readonly me: Me
}

export interface StartedSession {
  readonly uid: string
  readonly number: number
}

let people = 0

/** A server with its people, programs and sessions, as a test sees them from outside. */
export class World {
  readonly server: ServerProcess
  readonly admin: Person
  readonly #watcher: Watcher

  private constructor(server: ServerProcess, admin: Person) {
    this.server = server
    this.admin = admin
    this.#watcher = Watcher.open(server.address, admin.api.bearer ?? '')
  }

  static async create(settings: Readonly<Record<string, string>> = {}): Promise<World> {
    const server = await ServerProcess.start(settings)
    try {
      const admin = await firstAdmin(server)
      await publish(admin.api, testApp)
      return new World(server, admin)
    } catch (error) {
      await server.remove()
      throw error
    }
  }

  get address(): string {
    return this.server.address
  }

  get database(): Database {
    return this.server.database
  }

  /** A new user with a sign-in and a web client session. */
  async person(role: Role = 'Admin', name = `${role.toUpperCase()} ${(people += 1)}`): Promise<Person> {
    const answer = await this.admin.api.post('/api/users', { name, fullName: name, roles: [role] })
    const { link } = AddUserAnswer.parse(answer)
    const password = `a password of ${name}`
    const api = new Api(this.address)
    const me = Me.parse(await api.post('/api/setup', { token: link.split('#')[1], password }))
    return { name: me.user.name, password, api, me }
  }

  /** Another sign-in of the same person: a second browser. */
  async signInAgain(person: Person): Promise<Person> {
    const api = new Api(this.address)
    const me = Me.parse(await api.post('/api/sign-in', { name: person.name, password: person.password }))
    return { ...person, api, me }
  }

  async setRole(person: Person, role: Role): Promise<void> {
    const path = `/api/users/${encodeURIComponent(person.name)}/roles`
    const answer = await this.admin.api.call('PUT', path, { roles: [role], reason: 'test' })
    expect(answer.status).toBe(200)
  }

  /** A background session of the person's, at rest if it ever is: while it starts, a stop dialog sees it change. */
  async start(codeunit: CodeunitName, by: Person = this.admin): Promise<StartedSession> {
    const session = await this.#run(codeunit, by)
    const restingState = restingStates[codeunit]
    if (restingState !== undefined) await this.inState(session.uid, restingState)
    return session
  }

  async startMany(codeunit: CodeunitName, count: number, by: Person = this.admin): Promise<StartedSession[]> {
    const sessions = await Promise.all(Array.from({ length: count }, () => this.#run(codeunit, by)))
    const restingState = restingStates[codeunit]
    if (restingState === undefined) return sessions
    const uids = new Set(sessions.map(({ uid }) => uid))
    const atRest = async (): Promise<number> =>
      (await this.rows()).filter(({ uid, state }) => uids.has(uid) && state === restingState).length
    await expect.poll(atRest, { intervals: [50] }).toBe(count)
    return sessions
  }

  async #run(codeunit: CodeunitName, by: Person): Promise<StartedSession> {
    const run = Run.parse(await by.api.post('/api/runs', { codeunitId: codeunits[codeunit], where: 'background' }))
    return { uid: run.uid, number: run.number }
  }

  async runToEnd(codeunit: CodeunitName, by: Person = this.admin): Promise<void> {
    const { uid } = await this.start(codeunit, by)
    await this.ended(uid)
  }

  /** A holder of the lock and sessions that wait for it, blocked by now. */
  async lockQueue(
    waiters: number,
    by: Person = this.admin,
  ): Promise<{ holder: StartedSession; waiters: StartedSession[] }> {
    await this.runToEnd('prepareLock', by)
    const holder = await this.start('lockHolder', by)
    const waiting = await this.startMany('lockWaiter', waiters, by)
    for (const { uid } of waiting) await this.inState(uid, 'waiting-lock')
    return { holder, waiters: waiting }
  }

  async rows(): Promise<SessionRow[]> {
    const { sessions } = await this.admin.api.get<{ sessions: unknown[] }>('/api/sessions')
    return sessions.map((row) => SessionRow.parse(row))
  }

  /** Without reading them all. */
  async count(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>('select count(*)::int as count from "Active Session"')
    return row?.count ?? 0
  }

  async row(uid: string): Promise<SessionRow | undefined> {
    const answer = await this.admin.api.call('GET', `/api/sessions/${uid}`)
    return answer.status === 200 ? SessionRow.parse((answer.body as { row: unknown }).row) : undefined
  }

  /** The live session of a number that is given again after a restart: whichever comes first, the page's own one too. */
  async successor(number: number): Promise<SessionRow> {
    for (;;) {
      const successor = (await this.rows()).find((row) => row.number === number)
      if (successor) return successor
      await this.start('sleeper')
    }
  }

  async inState(uid: string, state: SessionRow['state']): Promise<void> {
    await expect.poll(async () => (await this.row(uid))?.state, { intervals: [50] }).toBe(state)
  }

  ended(uid: string): Promise<void> {
    return this.inState(uid, 'ended')
  }

  async stop(uid: string, comment: string, by: Person = this.admin): Promise<StopOperation> {
    const operationId = crypto.randomUUID()
    return by.api.post<StopOperation>('/api/stop-operations', { operationId, comment, targets: [{ uid }] })
  }

  async operation(operationId: string): Promise<StopOperation> {
    return this.admin.api.get<StopOperation>(`/api/stop-operations/${operationId}`)
  }

  async events(search = ''): Promise<EventListPage['rows']> {
    return EventListPage.parse(await this.admin.api.get(`/api/events?limit=200&${search}`)).rows
  }

  /** Lines of the log about one session. */
  async eventsOf(uid: string): Promise<EventListPage['rows']> {
    const { rows } = await this.admin.api.get<{ rows: EventListPage['rows'] }>(`/api/sessions/${uid}/events`)
    return rows
  }

  /** Ends every session: the next test starts in an empty house. */
  async clear(): Promise<void> {
    for (;;) {
      const uids = (await this.rows()).filter((row) => row.state !== 'ended').map((row) => row.uid)
      if (uids.length === 0) return
      await Promise.all(
        chunks(uids, 200).map((targets) =>
          this.admin.api.call('POST', '/api/stop-operations', {
            operationId: crypto.randomUUID(),
            comment: 'End of the test',
            targets: targets.map((uid) => ({ uid })),
          }),
        ),
      )
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  async publish(folder: string): Promise<void> {
    await publish(this.admin.api, folder)
  }

  async remove(): Promise<void> {
    this.#watcher.close()
    await this.server.remove()
  }
}

async function firstAdmin(server: ServerProcess): Promise<Person> {
  const api = new Api(server.address)
  const password = 'the first password'
  const token = server.setupLink.split('#')[1]
  const me = Me.parse(await api.post('/api/setup', { token, name: 'CHIEF', password }))
  // From here on a program: without a session of its own the lists hold only what a test started.
  const program = new Api(server.address)
  program.bearer = (await api.post<TokenAnswer>('/api/token', { name: 'CHIEF', password, label: 'tests' })).token
  await api.post('/api/sign-out')
  return { name: 'CHIEF', password, api: program, me }
}

async function publish(api: Api, folder: string): Promise<void> {
  const files = readdirSync(join(folder, 'src')).map((file) => ({
    path: `src/${file}`,
    text: readFileSync(join(folder, 'src', file), 'utf8'),
  }))
  const manifest = readFileSync(join(folder, 'app.json'), 'utf8')
  const answer = PublishAnswer.parse((await api.call('POST', '/api/apps', { manifest, files })).body)
  expect(answer.diagnostics.filter((diagnostic) => diagnostic.severity === 'error')).toEqual([])
  expect(answer.schemaReasons).toEqual([])
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
