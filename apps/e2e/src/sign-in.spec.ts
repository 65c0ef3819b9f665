import { Me } from '@alcove/contracts'
import { cell, expectLive, grid, rowOf } from './support/sessions-page.ts'
import { commentField, confirmButton, openStopDialog, stopButton } from './support/stop-dialog.ts'
import { expect, test } from './support/test.ts'
import { words } from './support/words.ts'

test('S01: signing in lands on the start page, and on the address that was asked for with its filters', async ({
  world,
  newPage,
  health,
}) => {
  health.allow(/\/api\/me 401/)
  const person = await world.person()
  const { uid } = await world.start('sleeper')

  const page = await newPage()
  await page.goto(`${world.address}/`)
  await page.getByLabel('User').fill(person.name)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(`${world.address}/sessions`)
  await expect(grid(page)).toBeVisible()

  const other = await newPage()
  await other.goto(`${world.address}/sessions?state=waiting-sleep&sort=-login,user`)
  await expect(other).toHaveURL(/\/sign-in\?next=/)
  await other.getByLabel('User').fill(person.name)
  await other.getByLabel('Password', { exact: true }).fill(person.password)
  await other.keyboard.press('Enter')
  await expect(other).toHaveURL(`${world.address}/sessions?state=waiting-sleep&sort=-login,user`)
  await expect(rowOf(other, { uid })).toBeVisible()
  await expect(rowOf(other, person.me.session ?? { uid: '' })).toHaveCount(0)
})

test('S02: a wrong password gets one general answer with focus, and too many of them a wait', async ({
  world,
  newPage,
  health,
}) => {
  health.allow(/\/api\/me 401/, /\/api\/sign-in (401|429)/)
  const person = await world.person()
  const page = await newPage()
  await page.goto(`${world.address}/sign-in`)
  const problem = page.getByRole('main').getByRole('alert')
  const attempt = async (name: string): Promise<void> => {
    await page.getByLabel('User').fill(name)
    await page.getByLabel('Password', { exact: true }).fill('not the password')
    const answer = page.waitForResponse(/\/api\/sign-in$/)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await answer
  }

  await attempt('NOBODY OF THIS NAME')
  await expect(problem).toHaveText(words('signIn.wrong'))
  await attempt(person.name)
  await expect(problem).toHaveText(words('signIn.wrong'))
  await expect(problem).toBeFocused()
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')

  for (let tries = 0; tries < 4; tries += 1) await attempt(person.name)
  await expect(problem).toHaveText(/Too many tries\. Wait \d+ s/)
  await expect(problem).toBeFocused()
})

test('S06: a viewer sees Stop refused with its reason, and the server refuses a forged request and keeps it', async ({
  world,
  visit,
}) => {
  const viewer = await world.person('Viewer')
  const session = await world.start('sleeper')
  const page = await visit(viewer)
  await expectLive(page)

  const stop = stopButton(rowOf(page, session), session)
  await expect(stop).toHaveAttribute('aria-disabled', 'true')
  await expect(stop).toHaveAccessibleDescription(words('stop.refused.no-permission'))
  await stop.click({ force: true })
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(page.getByText(words('stop.refused.no-permission')).last()).toBeVisible()

  const operationId = crypto.randomUUID()
  const forged = { operationId, comment: 'A forged request', targets: [{ uid: session.uid }] }
  const answer = await viewer.api.call('POST', '/api/stop-operations', forged)
  expect(answer.status).toBe(403)
  const [kept] = await world.database.query<Record<string, unknown>>(
    `select o.actor_name, o.comment, t.stage, t.code from alcove.stop_operation o join alcove.stop_target t using (operation_id)
     where operation_id = $1`,
    [operationId],
  )
  expect(kept).toEqual({
    actor_name: viewer.name,
    comment: 'A forged request',
    stage: 'refused',
    code: 'no-permission',
  })
  expect((await world.row(session.uid))?.state).toBe('waiting-sleep')
  expect(await world.eventsOf(session.uid)).toHaveLength(1)
})

test('S07: rights revoked while the stop dialog is open disable its confirmation with an explanation', async ({
  world,
  visit,
}) => {
  const person = await world.person('Operator')
  const session = await world.start('sleeper')
  const page = await visit(person)
  await expectLive(page)
  await openStopDialog(page, session)
  await commentField(page).fill('Typed before the rights were gone')
  await expect(confirmButton(page)).not.toHaveAttribute('aria-disabled')

  await world.setRole(person, 'Viewer')

  await expect(confirmButton(page)).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByRole('alertdialog')).toContainText(words('stop.refused.no-permission'))
  await expect(confirmButton(page)).toHaveAccessibleDescription(words('stop.refused.no-permission'))
  await expect(commentField(page)).toHaveValue('Typed before the rights were gone')
  await confirmButton(page).click({ force: true })
  await expect(page.getByRole('alertdialog')).toBeVisible()
  expect(Me.parse(await person.api.get('/api/me')).permissions).not.toContain('session.stop')
  await expect(cell(rowOf(page, session), 'state')).toHaveText('Sleeping')
})
