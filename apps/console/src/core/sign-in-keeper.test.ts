import { expect, it } from 'vitest'
import { Rest } from './rest.ts'
import { ServerClock } from './server-clock.ts'
import { SignInKeeper } from './sign-in-keeper.ts'

const noon = Date.parse('2026-01-01T12:00:00Z')
const minute = 60_000
const at = (ms: number): string => new Date(ms).toISOString()

function atWork(answersAt: number) {
  const state = { now: noon, asked: 0, told: [] as number[], listener: (_endsAt: number): void => undefined }
  const rest = new Rest({
    csrfToken: () => 'token',
    onSignedOut: () => undefined,
    fetch: () => {
      state.asked += 1
      return Promise.resolve(Response.json({ signInExpiresAt: at(answersAt) }))
    },
  })
  const neighbours = {
    tell: (endsAt: number) => void state.told.push(endsAt),
    onTold: (listener: (endsAt: number) => void) => void (state.listener = listener),
  }
  const keeper = new SignInKeeper({
    clock: new ServerClock(() => state.now),
    rest,
    neighbours,
    isSignedIn: () => true,
  })
  keeper.signedIn(at(noon + 60 * minute))
  return { state, keeper }
}

it('tells five minutes before the end, and no sooner', () => {
  const { state, keeper } = atWork(0)

  state.now = noon + 54 * minute
  keeper.tick()
  expect(keeper.minutesLeft.current()).toBeUndefined()

  state.now = noon + 55 * minute
  keeper.tick()
  expect(keeper.minutesLeft.current()).toBe(5)
})

it('puts the end off when the person says so, and tells the other tabs', async () => {
  const { state, keeper } = atWork(noon + 115 * minute)
  state.now = noon + 56 * minute
  keeper.tick()

  await keeper.extend()

  expect(keeper.minutesLeft.current()).toBeUndefined()
  expect(state.told).toEqual([noon + 115 * minute])
})

it('says once a minute that somebody is there, at once when the end is near', () => {
  const { state, keeper } = atWork(noon + 60 * minute)

  keeper.noteActivity()
  expect(state.asked).toBe(0)

  state.now = noon + minute
  keeper.noteActivity()
  keeper.noteActivity()
  expect(state.asked).toBe(1)
})

it('hears from another tab that the end is put off', () => {
  const { state, keeper } = atWork(0)
  state.now = noon + 58 * minute
  keeper.tick()

  state.listener(noon + 118 * minute)

  expect(keeper.minutesLeft.current()).toBeUndefined()
})
