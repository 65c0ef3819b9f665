import { expect, test } from './support/test.ts'

test('try', async ({ world, visit }) => {
  const person = await world.person()
  const started = await world.start('sleeper')
  await world.inState(started.uid, 'waiting-sleep')
  console.log((await world.rows()).length)
  console.log(JSON.stringify(await world.lockQueue(2)))
  console.log(
    JSON.stringify((await world.rows()).map((r) => [r.number, r.state, r.user.name, r.lock?.blockedBy?.number])),
  )
  await visit(person)
})
