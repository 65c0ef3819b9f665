import { optionTypes } from '@alcove/al-abi'
import { describe, expect, it } from 'vitest'
import { testSession } from '../../tests/support/session.ts'
import { AlDictionary } from '../values/dictionary.ts'
import { box } from '../values/refs.ts'
import { any } from '../values/variant.ts'
import { System } from './system.ts'

describe('dialogs in a session without a user', () => {
  it('case 90: Message goes to the log, with its place', () => {
    const s = testSession()

    void System.Message(s, 'Posted %1', [any(3, { kind: 'Integer' })])

    expect(s.host.logged).toMatchObject([
      { eventId: '100', level: 'info', message: 'Posted 3', dimensions: { alObjectId: 50_100, alLine: 12 } },
    ])
  })

  it('case 91, C-52: Confirm and StrMenu are callback errors that name question and caller', () => {
    const s = testSession()

    expect(() => System.Confirm(s, 'Post?')).toThrow(
      'Alcove attempted to issue a client callback to show a confirmation dialog box: Post? (CodeUnit 50100 Poster). Client callbacks are not supported.',
    )
    expect(() => System.StrMenu(s, 'a,b', 1, 'Which?')).toThrow('a menu: Which?')
  })
})

describe('dialogs in a client session', () => {
  it('ask and show', async () => {
    const s = testSession({ interactive: true, answer: true })

    void System.Message(s, 'Hello')

    expect(s.host.shown).toEqual(['Hello'])
    expect(await System.Confirm(s, 'Post?')).toBe(true)
    expect(await System.StrMenu(testSession({ interactive: true, answer: 2 }), 'a,b')).toBe(2)
  })
})

describe('StartSession', () => {
  it('sets the variable only after success', async () => {
    const s = testSession()
    const id = box(0)

    expect(await System.StartSession(s, true, id, 99)).toBe(false)
    expect(id.v).toBe(0)
    expect(await System.StartSession(s, true, id, 50_100)).toBe(true)
    expect(id.v).toBe(42)
  })

  it('case 4: raises the reason when its result is not used', async () => {
    await expect(System.StartSession(testSession(), false, box(0), 99)).rejects.toThrow(
      'The codeunit 99 does not exist.',
    )
  })
})

describe('StopSession', () => {
  it('cases 36, 37: an unknown id is false without touching the last error, or E1', async () => {
    const s = testSession()

    expect(await System.StopSession(s, true, 99)).toBe(false)
    expect(System.GetLastErrorText(s)).toBe('')
    await expect(System.StopSession(s, false, 99)).rejects.toThrow(
      'The session (ID: 99) is not active on this server instance.',
    )
  })

  it('cases 40, 41: the own session is false with E2 as the last error, or E2', async () => {
    const s = testSession()

    expect(await System.StopSession(s, true, 7)).toBe(false)
    expect(System.GetLastErrorText(s)).toBe('You cannot stop your own session (ID: 7).')
    expect(System.GetLastErrorCallStack(s)).toBe('"Poster"(CodeUnit 50100).Post line 12 - Shop by Contoso')
    await expect(System.StopSession(s, false, 7)).rejects.toThrow('You cannot stop your own session (ID: 7).')
  })
})

describe('identity', () => {
  it('case 31: a background session says so', () => {
    const s = testSession()

    expect(optionTypes.ClientType[System.CurrentClientType(s)]).toBe('Background')
    expect(System.GuiAllowed(s)).toBe(false)
    expect(optionTypes.ExecutionMode[System.CurrentExecutionMode(s)]).toBe('Standard')
  })
})

describe('locks', () => {
  it('C-56: LockTimeout(false) waits for ever; the answer is what holds now', () => {
    const s = testSession()

    expect(System.LockTimeout(s)).toBe(true)
    expect(System.LockTimeoutDuration(s)).toBe(10)
    System.LockTimeoutDuration(s, 3)
    expect(System.LockTimeout(s, false)).toBe(false)
    s.endCall()

    expect(s.host.calls).toEqual(['lockTimeout 3000', 'lockTimeout 0', 'lockTimeout 10000'])
    expect(System.LockTimeout(s)).toBe(true)
  })
})

it('LogMessage carries al and the event id, with its dimensions', () => {
  const s = testSession()
  const dimensions = new AlDictionary<string>()
  dimensions.set('Area', 'Sales')

  System.LogMessageWithDictionary(s, '0001', 'Done', 3, 6, 2, dimensions)

  expect(s.host.logged).toMatchObject([
    { eventId: 'al0001', level: 'warn', message: 'Done', dimensions: { Area: 'Sales', telemetryScope: 'All' } },
  ])
})
