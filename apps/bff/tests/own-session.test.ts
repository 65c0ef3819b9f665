import type { StopOperation } from '@alcove/contracts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { adminPassword, AlcoveServer } from './support/alcove-server.ts'
import { Browser } from './support/browser.ts'
import { eventually } from './support/eventually.ts'

/** The web client session of a sign-in: sessions.md C-61. */
let server: AlcoveServer
let anna: Browser

beforeAll(async () => {
  server = await AlcoveServer.start({
    settings: { ALCOVE_CLIENT_DISCONNECT_WAIT: '00:00:02', ALCOVE_SESSION_TIMEOUT: '00:00:04' },
  })
  anna = await server.admin()
})
afterAll(async () => {
  anna?.close()
  await server?.close()
})

async function signedIn(): Promise<Browser> {
  const browser = new Browser(server.address)
  await browser.signIn('ANNA', adminPassword)
  return browser
}

async function endOf(uid: string): Promise<Record<string, unknown>> {
  const watcher = await signedIn()
  return eventually(async () => {
    const { body } = await watcher.get(`/api/sessions/${uid}`)
    return (body as { row: { ended?: Record<string, unknown> } }).row.ended
  }, `the end of ${uid}`)
}

it('is shared by tabs and reloads of one sign-in; a second browser has its own', async () => {
  const browser = await signedIn()
  const other = await signedIn()
  const first = await browser.tab()
  first.close()
  await browser.tab()

  expect((await browser.readMe()).session).toEqual(browser.me?.session)
  expect(other.me?.session?.uid).not.toBe(browser.me?.session?.uid)
  browser.close()
})

it('ends as disconnected when no tab has been connected for the wait, and the next connection starts another', async () => {
  const browser = await signedIn()
  const uid = browser.me?.session?.uid ?? ''
  const tab = await browser.tab()
  await new Promise((resolve) => setTimeout(resolve, 2_500))
  expect((await browser.readMe()).session?.uid).toBe(uid)

  tab.close()

  expect(await endOf(uid)).toMatchObject({ reason: 'disconnected' })
  const next = await browser.readMe()
  expect(next.session?.uid).not.toBe(uid)
  expect(next.session).toBeDefined()
})

it('ends as idle without a request, AL or a tab in the foreground, and asks before another starts', async () => {
  const browser = await signedIn()
  const uid = browser.me?.session?.uid ?? ''
  const tab = await browser.tab()
  tab.socket.emit('tab', { visible: false })

  const notice = await eventually(() => tab.notices.find(({ code }) => code === 'session-ended'), 'the notice')
  const me = await browser.readMe()

  expect(notice).toMatchObject({ reason: 'idle' })
  expect(await endOf(uid)).toMatchObject({ reason: 'idle' })
  expect(me.session).toBeUndefined()
  expect(me.sessionEnded).toMatchObject({ reason: 'idle' })
  await expect(browser.tab()).rejects.toThrow('session-ended')
})

it('stays while a tab is in the foreground', async () => {
  const browser = await signedIn()
  const uid = browser.me?.session?.uid
  await browser.tab()

  await new Promise((resolve) => setTimeout(resolve, 5_500))

  expect((await browser.readMe()).session?.uid).toBe(uid)
  browser.close()
})

it('ends as completed with the sign-out', async () => {
  const browser = await signedIn()
  const uid = browser.me?.session?.uid ?? ''
  const tab = await browser.tab()

  await browser.post('/api/sign-out')

  expect(await endOf(uid)).toMatchObject({ reason: 'completed', comment: '' })
  expect((await browser.get('/api/me')).status).toBe(401)
  await expect.poll(() => tab.socket.connected).toBe(false)
})

it('a stop tells who and why, closes the sockets, leaves the sign-in; one request starts the next session', async () => {
  const bert = await server.person(anna, 'BERT', 'Operator')
  const uid = bert.me?.session?.uid ?? ''
  const tab = await bert.tab()

  await anna.stop(uid, 'Blocks <b>posting</b>')
  const notice = await eventually(() => tab.notices.find(({ code }) => code === 'session-ended'), 'the notice')
  await expect.poll(() => tab.socket.connected).toBe(false)
  const stopped = await bert.readMe()
  const again = await bert.startSession()

  expect(notice).toMatchObject({ actor: 'ANNA', comment: 'Blocks <b>posting</b>', reason: 'stopped' })
  expect(stopped.session).toBeUndefined()
  expect(stopped.sessionEnded).toMatchObject({ actor: 'ANNA', reason: 'stopped', comment: 'Blocks <b>posting</b>' })
  expect(again.session?.uid).not.toBe(uid)
  const next = await bert.tab()
  expect(next.socket.connected).toBe(true)
  bert.close()
})

it('runs one AL call at a time and asks its questions in every tab', async () => {
  const browser = await signedIn()
  const [left, right] = [await browser.tab(), await browser.tab()]
  const run = await browser.post('/api/runs', { codeunitId: 60104, where: 'own' })
  const question = await eventually(() => right.dialogs.at(-1)?.[0], 'the question')
  const busy = await browser.post('/api/runs', { codeunitId: 60104, where: 'own' })
  const late = await browser.tab()
  await expect.poll(() => late.dialogs.at(-1)).toEqual([question])

  left.socket.emit('dialog:answer', { dialogId: question.dialogId, answer: true })
  const message = await eventually(() => {
    const open = right.dialogs.at(-1)
    return open?.[0]?.kind === 'message' && open[0]
  }, 'the message')
  const runs = await eventually(async () => {
    const { body } = await browser.get('/api/runs')
    return (body as { runs: { state: string }[] }).runs.find(({ state }) => state === 'finished')
  }, 'its result')

  expect(run.status).toBe(201)
  expect(question).toMatchObject({ kind: 'confirm', text: 'Go on with <b>everything</b>?', default: 'no' })
  expect(busy).toMatchObject({ status: 409, body: { code: 'busy' } })
  expect(message).toMatchObject({ text: 'You said yes.' })
  expect(runs).toMatchObject({ codeunitId: 60104, where: 'own' })
  browser.close()
})

it('shows a failed run with its error and call stack, and refuses one that needs a record', async () => {
  const { runId } = await anna.run(60103)
  const failed = await eventually(async () => {
    const { body } = await anna.get('/api/runs')
    const run = (body as { runs: { runId: string; state: string }[] }).runs.find((each) => each.runId === runId)
    return run?.state === 'failed' && run
  }, 'the failure')
  const refused = await anna.post('/api/runs', { codeunitId: 60106, where: 'background' })

  expect(failed).toMatchObject({ error: 'boom', callStack: [expect.stringContaining('OnRun')] })
  expect(refused).toMatchObject({ status: 422, body: { code: 'needs-record' } })
})

it('a stop while a question is open takes the question away', async () => {
  const browser = await signedIn()
  const tab = await browser.tab()
  await browser.post('/api/runs', { codeunitId: 60104, where: 'own' })
  await eventually(() => tab.dialogs.at(-1)?.length === 1, 'the question')
  const bert = new Browser(server.address)
  await bert.signIn('BERT', adminPassword)

  const { body } = await bert.stop(browser.me?.session?.uid ?? '', 'Question forgotten')

  await expect.poll(() => tab.dialogs.at(-1)).toEqual([])
  expect((body as StopOperation).targets).toHaveLength(1)
})
