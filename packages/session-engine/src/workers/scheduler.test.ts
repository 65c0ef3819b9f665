import { describe, expect, it } from 'vitest'
import { Scheduler } from './scheduler.ts'
import type { Runner } from './scheduler.ts'

/** A runner that notes its name and, `busyMs` later, gives the thread back. */
function runner(name: string, order: string[], busyMs = 0): Runner {
  const self: Runner = {
    turn: () => {
      self.turn = undefined
      order.push(name)
      const until = performance.now() + busyMs
      while (performance.now() < until);
    },
  }
  return self
}

const rounds = async (count: number) => {
  for (let i = 0; i < count; i++) await new Promise(setImmediate)
}

describe('Scheduler', () => {
  it('lets those who stop go first, then fresh ones, then those who have had a turn', async () => {
    const order: string[] = []
    const scheduler = new Scheduler()
    scheduler.tired(runner('tired', order))
    scheduler.ready(runner('fresh', order))
    scheduler.urgent(runner('stopped', order))

    await rounds(4)

    expect(order).toEqual(['stopped', 'fresh', 'tired'])
  })

  it('gives one turn a round to those who compute for long', async () => {
    const order: string[] = []
    const scheduler = new Scheduler()
    for (const name of ['a', 'b', 'c']) scheduler.tired(runner(name, order, 1))

    await rounds(1)
    expect(order).toEqual(['a'])
    await rounds(2)

    expect(order).toEqual(['a', 'b', 'c'])
  })

  it('does not starve them while fresh ones keep coming', async () => {
    const order: string[] = []
    const scheduler = new Scheduler()
    scheduler.tired(runner('tired', order))
    for (let i = 0; i < 20; i++) scheduler.ready(runner(`fresh ${i}`, order, 1.5))

    await rounds(4)

    expect(order.indexOf('tired')).toBeGreaterThan(-1)
    expect(order.length).toBeLessThan(21)
  })

  it('calls a turn once although the runner stands in two queues', async () => {
    const order: string[] = []
    const scheduler = new Scheduler()
    const both = runner('both', order)
    scheduler.tired(both)
    scheduler.urgent(both)

    await rounds(4)

    expect(order).toEqual(['both'])
  })
})
