import { expect, it } from 'vitest'
import { ServerClock } from './server-clock.ts'
import { Ticker } from './ticker.ts'

function tickerAt(time: { now: number }): { clock: ServerClock; ticker: Ticker; told: number[] } {
  const clock = new ServerClock(() => time.now)
  const ticker = new Ticker(clock)
  const told: number[] = []
  ticker.now.subscribe(() => told.push(ticker.now.current()))
  return { clock, ticker, told }
}

it('stands still while frozen, and shows the time of now when it thaws', () => {
  const time = { now: 1_000 }
  const { ticker, told } = tickerAt(time)

  ticker.freeze(900)
  time.now = 5_000
  ticker.tick()
  ticker.thaw()

  expect(told).toEqual([900, 5_000])
})

it('does not tick for being told to run when it runs', () => {
  const time = { now: 1_000 }
  const { ticker, told } = tickerAt(time)

  time.now = 1_400
  ticker.thaw()
  expect(told).toEqual([])

  time.now = 2_000
  ticker.tick()
  expect(told).toEqual([2_000])
})

it('shows the time of the server as soon as it is known to be another one', () => {
  const { clock, ticker, told } = tickerAt({ now: 1_000 })

  clock.observe(new Date(61_000).toISOString())
  ticker.thaw()

  expect(told).toEqual([61_000])
})
