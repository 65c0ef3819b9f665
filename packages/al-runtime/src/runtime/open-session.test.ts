import { describe, expect, it } from 'vitest'
import { imageOf, onRun } from '../../tests/support/image.ts'
import type { TestCodeunit } from '../../tests/support/image.ts'
import { recordingHost } from '../../tests/support/session.ts'
import { AlError } from '../errors/al-error.ts'
import { StopSignal } from '../host.ts'
import { loadImage } from './load-image.ts'
import { openSession } from './open-session.ts'

const write = `s.host.store.inTransaction = true`

/** Runs codeunit 1 as the outermost call and gives back what the store was told and what was shown. */
async function run(...codeunits: readonly TestCodeunit[]) {
  const host = recordingHost({ interactive: true })
  const session = openSession(host, loadImage(imageOf(...codeunits)))
  const failure: unknown = await session.runCodeunit(1, undefined).catch((error: unknown) => error)
  return { host, failure, calls: host.calls.filter((call) => !call.startsWith('guarded')) }
}

describe('the outermost AL call', () => {
  it('commits at its end, when there is something to commit', async () => {
    expect((await run({ id: 1, code: onRun(write) })).calls).toEqual(['commit'])
    expect((await run({ id: 1, code: onRun('') })).calls).toEqual([])
  })

  it('rolls back on an error and passes it on with its call stack', async () => {
    const { calls, failure } = await run({ id: 1, code: onRun(`${write}; rt.System.Error(s, 'boom', [])`) })

    expect(calls).toEqual(['rollback'])
    expect(failure).toBeInstanceOf(AlError)
    expect((failure as AlError).text).toBe('boom')
    expect((failure as AlError).callStack).toContain('line 12')
  })

  it('leaves the transaction to the engine on a stop', async () => {
    const host = recordingHost()
    host.sleep = () => Promise.reject(new StopSignal())
    const image = loadImage(imageOf({ id: 1, code: onRun(`${write}; await rt.System.Sleep(s, 5)`) }))

    await expect(openSession(host, image).runCodeunit(1, undefined)).rejects.toBeInstanceOf(StopSignal)
    expect(host.calls).not.toContain('rollback')
  })

  it('refuses a codeunit that does not exist', async () => {
    expect((await run({ id: 2, code: onRun('') })).failure).toMatchObject({ text: 'The codeunit 1 does not exist.' })
  })
})

describe('Codeunit.Run', () => {
  const show = (expression: string) => `rt.System.Message(s, String(${expression}), [])`

  it('used for its value commits on success', async () => {
    const { calls, host } = await run(
      { id: 1, code: onRun(show('await rt.runCodeunit(s, true, 2)')) },
      { id: 2, code: onRun(write) },
    )

    expect(calls).toEqual(['commit'])
    expect(host.shown).toEqual(['true'])
  })

  it('used for its value rolls back on an error and answers false', async () => {
    const { calls, host } = await run(
      { id: 1, code: onRun(`${show('await rt.runCodeunit(s, true, 2)')}; ${show('rt.System.GetLastErrorText(s)')}`) },
      { id: 2, code: onRun(`${write}; rt.System.Error(s, 'no', [])`) },
    )

    expect(calls).toEqual(['rollback'])
    expect(host.shown).toEqual(['false', 'no'])
  })

  it('case 92: used for its value in an open write transaction is refused, and the codeunit does not run', async () => {
    const { host, failure } = await run(
      { id: 1, code: onRun(`${write}; await rt.runCodeunit(s, true, 2)`) },
      { id: 2, code: onRun(show("'ran'")) },
    )

    expect(failure).toMatchObject({
      text: 'An error occurred and the transaction is stopped. Contact your administrator or partner for further assistance.',
    })
    expect(host.shown).toEqual([])
  })

  it('as a statement runs in the transaction of the caller and passes errors on', async () => {
    const { calls, failure } = await run(
      { id: 1, code: onRun(`${write}; await rt.runCodeunit(s, false, 2)`) },
      { id: 2, code: onRun(`rt.System.Error(s, 'no', [])`) },
    )

    expect(calls).toEqual(['rollback'])
    expect(failure).toMatchObject({ text: 'no' })
  })

  it('keeps single-instance codeunits, also when a guarded run fails', async () => {
    const counter = `return class extends rt.Codeunit { n = 0; p_next() { return ++this.n } }`
    const { host } = await run(
      { id: 1, code: onRun(`await rt.runCodeunit(s, true, 2); ${show('rt.codeunit(s, 3).p_next()')}`) },
      { id: 2, code: onRun(`rt.codeunit(s, 3).p_next(); rt.System.Error(s, 'no', [])`) },
      { id: 3, code: counter, singleInstance: true },
    )

    expect(host.shown).toEqual(['2'])
  })
})
