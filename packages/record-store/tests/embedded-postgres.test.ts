import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { identityOf } from '../src/postgres/embedded/process-table.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../src/postgres/index.ts'

const starter = fileURLToPath(new URL('embedded-starter.ts', import.meta.url))

let folder: string
let dataFolder: string
const cleanUp: (() => unknown)[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alcove with blanks '))
  chmodSync(folder, 0o755)
  dataFolder = join(folder, 'new', 'data')
})
afterEach(async () => {
  for (const work of cleanUp.splice(0).reverse()) await work()
  rmSync(folder, { recursive: true, force: true })
})

describe('a start', () => {
  it('makes a database that a later start finds again', async () => {
    const first = await start()
    await query(first, 'create table kept (number int); insert into kept values (7)')
    await first.stop()

    const second = await start()

    expect(await query(second, 'select number from kept')).toEqual([{ number: 7 }])
  })

  it('gives a role that is no superuser and may create databases', async () => {
    const server = await start()

    const sql = 'select rolsuper as super, rolcreatedb as "createDb" from pg_roles where rolname = current_user'
    expect(await query(server, sql)).toEqual([{ super: false, createDb: true }])
  })

  it('listens on no network address', async () => {
    expect(await query(await start(), 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
  })

  it('works below a folder that only its owner may enter', async () => {
    chmodSync(folder, 0o700)
    const first = await start()
    await query(first, 'create table kept ()')
    await first.stop()

    expect(await query(await start(), 'select count(*)::int as number from kept')).toEqual([{ number: 0 }])
  })

  it('replaces what a broken-off first start left behind', async () => {
    mkdirSync(`${dataFolder}.init`, { recursive: true })
    writeFileSync(join(`${dataFolder}.init`, 'PG_VERSION'), '18\n')

    expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }])
    expect(existsSync(`${dataFolder}.init`)).toBe(false)
  })

  it('does not believe a postmaster.pid whose process is another', async () => {
    await (await start()).stop()
    writeFileSync(join(dataFolder, 'postmaster.pid'), `${process.pid}\n${dataFolder}\n`)
    writeFileSync(`${dataFolder}.owner`, JSON.stringify({ pid: process.pid, startedAt: 'long ago' }))

    expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }])
  })
})

describe('a start is refused with one line', () => {
  it('when the folder is in use', async () => {
    await start()

    await expect(start()).rejects.toMatchObject({ code: 'data-folder-in-use', message: /^[^\n]+stop that one[^\n]+$/ })
  })

  it('when the folder holds something else', async () => {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(join(dataFolder, 'letter.txt'), '')

    await expect(start()).rejects.toMatchObject({ code: 'data-folder-not-empty' })
    expect(readdirSync(dataFolder)).toEqual(['letter.txt'])
  })

  it('when the folder cannot be made', async () => {
    writeFileSync(dirname(dataFolder), 'a file')

    await expect(start()).rejects.toMatchObject({ code: 'data-folder-not-writable' })
  })

  it('when another version made the data', async () => {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(join(dataFolder, 'PG_VERSION'), '12\n')

    await expect(start()).rejects.toMatchObject({ code: 'data-folder-of-other-version' })
  })

  it('when PostgreSQL refuses a setting, with what it says, and leaves the folder free', async () => {
    await expect(start({ work_mem: 'plenty' })).rejects.toMatchObject({ code: 'start-failed', message: /work_mem/ })

    expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }])
  })
})

describe('the end', () => {
  it('comes when the process that started it is killed, and the next start finds what was committed', async () => {
    const { child, url, pid } = await startInChild()
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => undefined)
    await client.connect()
    await client.query('create table kept ()')

    child.kill('SIGKILL')
    await once(child, 'exit')
    const server = await start()

    expect(isRunning(pid)).toBe(false)
    expect(await query(server, 'select count(*)::int as number from kept')).toEqual([{ number: 0 }])
  })

  it('by stop breaks off clients and leaves no socket, claim or process', async () => {
    const server = await start()
    const sleeping = query(server, 'select pg_sleep(60)').catch((error: unknown) => error)

    const startedAt = Date.now()
    await server.stop()

    expect(Date.now() - startedAt).toBeLessThan(5_000)
    expect(await sleeping).toBeInstanceOf(Error)
    expect(isRunning(server.pid)).toBe(false)
    expect(existsSync(server.connection.host)).toBe(false)
    expect(existsSync(`${dataFolder}.owner`)).toBe(false)
  })

  it('of PostgreSQL by a crash is followed by a new start', async () => {
    const server = await start()
    const crashed = server.pid
    await query(server, 'create table kept ()')

    process.kill(crashed, 'SIGKILL')

    const count = () => query(server, 'select count(*)::int as number from kept').catch(() => 'not yet')
    await expect.poll(count, { timeout: 10_000 }).toEqual([{ number: 0 }])
    expect(server.pid).not.toBe(crashed)
  })
})

async function start(settings: Record<string, string> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataFolder, settings: { fsync: 'off', ...settings } })
  cleanUp.push(() => server.stop())
  return server
}

async function startInChild(): Promise<{ child: ChildProcess; url: string; pid: number }> {
  const args = ['--import', 'tsx', '--conditions=@alcove/source', starter, dataFolder]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  cleanUp.push(() => child.kill('SIGKILL'))
  const [text] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, ...(JSON.parse(text.toString()) as { url: string; pid: number }) }
}

async function query(server: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** A killed process whose parent is gone may stay in the table for a while, though it has ended. */
function isRunning(pid: number): boolean {
  return identityOf(pid) !== undefined
}
