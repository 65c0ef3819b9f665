import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { alcove, start } from './support/alcove.ts'
import { apps, createWorld, password } from './support/world.ts'
import type { World } from './support/world.ts'

let world: World

beforeAll(async () => {
  world = await createWorld()
  const refused = await world.run(['login', '--name', 'anna', '--password-stdin'], 'wrong')
  expect(refused).toMatchObject({ code: 1, stderr: 'alcove: Name and password do not fit.\n' })
  const signedIn = await world.run(['login', '--name', 'anna', '--password-stdin'], `${password}\n`)
  expect(signedIn.stdout).toBe(`Signed in at ${world.address} as ANNA (Admin). The token is in ${world.credentials}.\n`)
})
afterAll(() => world?.close())

it('keeps the token in a file that only its owner reads, and not the password', () => {
  expect(statSync(world.credentials).mode & 0o777).toBe(0o600)
  expect(readFileSync(world.credentials, 'utf8')).toContain(world.address)
  expect(readFileSync(world.credentials, 'utf8')).not.toContain('horse')
})

it('asks for a login first', async () => {
  expect(await alcove(['sessions'], { ALCOVE_SERVER: world.address })).toMatchObject({
    code: 1,
    stderr: `alcove: Not signed in at ${world.address}. Run "alcove login".\n`,
  })
  expect(await alcove(['sessions'], { ALCOVE_SERVER: world.address, ALCOVE_TOKEN: 'forged' })).toMatchObject({
    code: 1,
    stderr: 'alcove: The server does not know this token. Run "alcove login".\n',
  })
})

it('lists sessions as a table and as JSON', async () => {
  const { number, uid } = await world.startSleeper()

  const table = await world.run(['sessions', 'list'])
  const json = await world.run(['sessions', 'list', '--json'])

  expect(table.code).toBe(0)
  expect(table.stdout.split('\n')[0]).toMatch(
    /^SESSION {2}STATE +USER +CLIENT +COMPANY +OPERATION +BLOCKS {2}CURRENT OBJECT$/,
  )
  expect(table.stdout).toMatch(
    new RegExp(
      `^ +${number} {2}Sleeping +ANNA +Background +My Company +\\d+ s +0 {2}Codeunit 60300 Command Test Sleeper, OnRun$`,
      'm',
    ),
  )
  expect((JSON.parse(json.stdout) as { uid: string }[]).map((row) => row.uid)).toContain(uid)
})

it('stops a session by number: shows it, waits for its end, says what was rolled back (C-22)', async () => {
  const { number, uid } = await world.startSleeper()

  const stopped = await world.run(['sessions', 'stop', String(number), '--comment', 'Blocks posting'])
  const again = await world.run(['sessions', 'stop', String(number), '--comment', 'Blocks posting'])

  expect(stopped).toEqual({
    code: 0,
    stderr: `Stopping session ${number}: ANNA, My Company, Codeunit 60300 Command Test Sleeper, OnRun (${uid})\n`,
    stdout: `Session ${number} stopped. Rolled back: Command Test Entry (1).\n`,
  })
  expect(again.code).toBe(1)
  expect(again.stderr).toMatch(
    new RegExp(`^alcove: Session ${number} \\(ANNA\\) ended at .+\\. Nothing was stopped\\.\n$`),
  )
})

it('stops a session by its unique id and prints the operation as JSON', async () => {
  const { uid } = await world.startSleeper()

  const { code, stdout, stderr } = await world.run([
    'sessions',
    'stop',
    uid.toUpperCase(),
    '--comment',
    'By id',
    '--json',
  ])

  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(JSON.parse(stdout)).toMatchObject({
    channel: 'cli',
    comment: 'By id',
    targets: [{ uid, stage: 'ended' }],
  })
})

it('refuses a comment that the log cannot hold, and a session that does not live, before it asks', async () => {
  const long = await world.run(['sessions', 'stop', '1', '--comment', 'x'.repeat(133)])
  const unknown = await world.run(['sessions', 'stop', '987654', '--comment', 'Nobody there'])

  expect(long).toMatchObject({ code: 1, stderr: 'alcove: The comment has more than 132 characters.\n' })
  expect(unknown).toMatchObject({
    code: 1,
    stderr: 'alcove: No live session has the number 987654. "alcove sessions list" shows them.\n',
  })
})

it('shows the event log, newest last, with who and why', async () => {
  const { number } = await world.startSleeper()
  await world.run(['sessions', 'stop', String(number), '--comment', 'Seen in the log'])

  const { stdout } = await world.run(['events', '--limit', '1'])
  const json = await world.run(['events', '--limit', '1', '--json'])

  expect(stdout).toMatch(new RegExp(`Close {2}stopped +${number} {2}ANNA {2}ANNA +Seen in the log\n$`))
  expect(JSON.parse(json.stdout)).toMatchObject([{ type: 'Close', channel: 'cli', comment: 'Seen in the log' }])
})

it('follows the event log and the live list until Ctrl+C', async () => {
  const log = start(['events', '--follow', '--limit', '1'], world.environment)
  const list = start(['sessions', 'watch'], world.environment)
  await expect.poll(() => log.stdout() !== '' && list.stdout() !== '', { timeout: 20_000 }).toBe(true)

  const { number } = await world.startSleeper()
  await expect.poll(() => list.stdout(), { timeout: 10_000 }).toMatch(new RegExp(`^ +${number} {2}Sleeping`, 'm'))
  await expect.poll(() => log.stdout(), { timeout: 10_000 }).toMatch(new RegExp(`Logon +- +${number} `))
  log.interrupt()
  list.interrupt()

  expect((await log.result).code).toBe(0)
  expect((await list.result).code).toBe(0)
}, 60_000)

it('publishes an app; a broken one keeps the version before, and a change that loses data is refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alcove-app-'))
  cpSync(join(apps, 'good'), folder, { recursive: true })
  const good = await world.run(['publish', folder])
  const { uid } = await world.startCodeunit(60302)
  await expect
    .poll(async () => (await world.run(['sessions', 'list', '--json'])).stdout, { timeout: 20_000 })
    .not.toContain(uid)
  const source = readFileSync(join(folder, 'Entry.al'), 'utf8')
  writeFileSync(join(folder, 'Entry.al'), source.replace('Text[50]', 'Text[5]'))
  const shorter = await world.run(['publish', folder])
  const forced = await world.run(['publish', folder, '--force'])
  rmSync(folder, { recursive: true })

  const broken = await world.run(['publish', join(apps, 'broken')])

  expect(good).toMatchObject({ code: 0, stderr: '', stdout: 'Command Test 1.0.0.0 is published.\n' })
  expect(broken.code).toBe(3)
  expect(broken.stderr).toContain("Broken.al:7:7: error AL0118: The name 'Missing' does not exist")
  expect(broken.stderr).toContain('Not published: the app has errors. The version before stays.\n')
  expect(shorter).toMatchObject({ code: 1, stdout: '' })
  expect(shorter.stderr).toContain('Not published: the change would lose data. The version before stays.\n')
  expect(shorter.stderr).toContain('With --force the change is made and the data lost.\n')
  expect(forced).toMatchObject({ code: 0, stdout: expect.stringContaining('has length 5') })
}, 60_000)

it('lists companies, adds one with its tables, and says no in words', async () => {
  const added = await world.run(['companies', 'add', ' Second Company '])
  const twice = await world.run(['companies', 'add', 'second company'])
  const long = await world.run(['companies', 'add', 'x'.repeat(31)])
  const list = await world.run(['companies', 'list', '--json'])

  expect(added).toMatchObject({ code: 0, stdout: 'The company Second Company is created.\n' })
  expect(twice).toMatchObject({ code: 1, stderr: 'alcove: There is a company of this name already.\n' })
  expect(long.stderr).toBe('alcove: A company name has 1 to 30 characters and no control characters.\n')
  expect(JSON.parse(list.stdout)).toEqual(['My Company', 'Second Company'])
}, 60_000)

it('adds users with a link, lists them, changes roles, and says no in words', async () => {
  const added = await world.run(['users', 'add', 'bert', 'Operator', '--full-name', 'Bert B.'])
  const twice = await world.run(['users', 'add', 'Bert', 'Viewer'])
  const role = await world.run(['users', 'role', 'bert', 'Viewer', 'Auditor', '--reason', 'test'])
  const own = await world.run(['users', 'role', 'anna', 'Viewer'])
  const list = await world.run(['users', 'list'])

  expect(added.stdout).toMatch(/^BERT is added\. .+\n\n {2}http:\S+\/setup#\S{43}\n$/)
  expect(twice).toMatchObject({ code: 1, stderr: 'alcove: There is a user of this name already.\n' })
  expect(role.stdout).toBe('BERT is now Viewer, Auditor.\n')
  expect(own).toMatchObject({ code: 1, stderr: 'alcove: Your role does not allow this.\n' })
  expect(list.stdout).toMatch(/^BERT +Viewer, Auditor +no password yet +- +Bert B\.$/m)
})

it('logs out: the token is revoked and forgotten', async () => {
  const { token } = (JSON.parse(readFileSync(world.credentials, 'utf8')) as Record<string, { token: string }>)[
    world.address
  ] ?? { token: '' }

  const out = await world.run(['logout'])
  const after = await alcove(['sessions'], { ALCOVE_SERVER: world.address, ALCOVE_TOKEN: token })

  expect(out.stdout).toBe(`Signed out at ${world.address}.\n`)
  expect(readFileSync(world.credentials, 'utf8')).not.toContain(token)
  expect(after.stderr).toContain('The server does not know this token.')
})
