import type { OpenView, ViewPatch, ViewSnapshot } from '@alcove/contracts'
import { expect, it } from 'vitest'
import type { View } from './view.ts'
import { ViewConnection } from './view-connection.ts'

/** A view whose patches and snapshots come when the test lets them. */
class SlowView implements View {
  readonly viewId: string
  isDirty = true
  isClosed = false
  rev = 0
  readonly gates: (() => void)[] = []

  constructor(viewId: string) {
    this.viewId = viewId
  }
  async #next(): Promise<{ viewId: string; rev: number }> {
    await new Promise<void>((resolve) => this.gates.push(resolve))
    return { viewId: this.viewId, rev: ++this.rev }
  }
  snapshot = () => this.#next() as Promise<ViewSnapshot> // the connection looks at rev alone
  change = () => this.#next() as Promise<ViewSnapshot>
  flush = () => this.#next() as Promise<ViewPatch>
  close(): void {
    this.isClosed = true
  }
}

function connectionWith(makeFails = false) {
  const sent: number[] = []
  const views: SlowView[] = []
  const failures: unknown[] = []
  const connection = new ViewConnection({
    send: (patch) => sent.push(patch.rev),
    make: ({ viewId }) => {
      const view = new SlowView(viewId)
      if (makeFails) view.snapshot = () => Promise.reject(new Error('no database'))
      views.push(view)
      return view
    },
    onFailure: (error) => failures.push(error),
    onClose: () => undefined,
  })
  return { connection, sent, views, failures }
}

const open: OpenView = { viewId: 'v', topic: 'operations', parameters: {} }
const nothing = { changed: [], ended: [] }
const settle = () => new Promise((resolve) => setImmediate(resolve))

async function opened() {
  const parts = connectionWith()
  const snapshot = parts.connection.open(open)
  await settle()
  const view = parts.views[0] as SlowView
  view.gates.shift()?.()
  await snapshot
  return { ...parts, view }
}

it('has one patch on its way at most, until it is acknowledged', async () => {
  const { connection, sent, view } = await opened()

  connection.tick(nothing, 100)
  connection.tick(nothing, 200)
  await settle()
  view.gates.shift()?.()
  await settle()
  connection.tick(nothing, 300)
  await settle()
  expect({ sent, waiting: view.gates.length }).toEqual({ sent: [2], waiting: 0 })

  connection.acknowledge('v', 1)
  connection.tick(nothing, 400)
  await settle()
  expect(view.gates).toHaveLength(0)

  connection.acknowledge('v', 2)
  connection.tick(nothing, 500)
  await settle()
  expect(view.gates).toHaveLength(1)
})

it('sends a patch that was under way before the snapshot of a change', async () => {
  const { connection, sent, view } = await opened()
  connection.tick(nothing, 100)
  const changed = connection.change(open)
  await settle()
  expect(view.gates).toHaveLength(1)

  view.gates.shift()?.()
  await settle()
  view.gates.shift()?.()

  expect(sent).toEqual([2])
  expect((await changed)?.rev).toBe(3)
})

it('sends nothing of a view that was closed meanwhile', async () => {
  const { connection, sent, view } = await opened()
  connection.tick(nothing, 100)
  await settle()

  connection.closeView('v')
  view.gates.shift()?.()
  await settle()

  expect(sent).toEqual([])
  expect(view.isClosed).toBe(true)
  expect(await connection.change(open)).toBeUndefined()
})

it('says that the browser is slow after two seconds without an acknowledgement, and when it is not any more', async () => {
  const { connection, view } = await opened()
  const told: boolean[] = []
  connection.onSlow = (isSlow) => told.push(isSlow)
  connection.tick(nothing, 100)
  await settle()
  view.gates.shift()?.()
  await settle()

  connection.tick(nothing, 2_000)
  expect(told).toEqual([])
  connection.tick(nothing, 2_200)
  connection.acknowledge('v', 2)
  view.isDirty = false
  connection.tick(nothing, 2_300)

  expect(told).toEqual([true, false])
})

it('tries a view that failed again after a while, not ten times a second', async () => {
  const { connection, failures, view } = await opened()
  let flushes = 0
  view.flush = () => {
    flushes++
    return Promise.reject(new Error('no database'))
  }

  for (const now of [100, 200, 300, 2_000]) {
    connection.tick(nothing, now)
    await settle()
  }
  expect({ flushes, failures: failures.length }).toEqual({ flushes: 1, failures: 1 })
  connection.tick(nothing, 2_200)

  await settle()
  expect(flushes).toBe(2)
})

it('forgets a view whose snapshot failed, and holds twelve at most', async () => {
  const broken = connectionWith(true)
  await expect(broken.connection.open(open)).rejects.toThrow('no database')
  expect(broken.connection.hasViews).toBe(false)

  const { connection } = connectionWith()
  for (let index = 0; index < 12; index++) void connection.open({ ...open, viewId: `v${index}` })
  expect(connection.mayOpen('v3')).toBe(true)
  expect(connection.mayOpen('v12')).toBe(false)
  connection.close()
  expect(connection.mayOpen('v3')).toBe(false)
})
