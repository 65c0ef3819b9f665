import { describe, expect, it } from 'vitest'
import { testSession } from '../../tests/support/session.ts'
import { AlError } from '../errors/al-error.ts'
import { StopSignal } from '../host.ts'
import { caught, tryFunction } from './catch-sites.ts'

const boom = () => {
  throw new AlError('boom', 'Dialog')
}
const later = async (body: () => void) => {
  await Promise.resolve()
  body()
}

describe('a TryFunction whose result is used', () => {
  it('answers whether it ran to its end, now or later', async () => {
    const s = testSession()

    expect(tryFunction(s, 0, () => undefined)).toBe(true)
    expect(tryFunction(s, 0, boom)).toBe(false)
    expect(await tryFunction(s, 0, () => later(() => undefined))).toBe(true)
    expect(await tryFunction(s, 0, () => later(boom))).toBe(false)
    expect(s.tryDepth).toBe(0)
  })

  it('keeps the last error with its call stack, and success does not clear it', () => {
    const s = testSession()

    void tryFunction(s, 0, boom)
    void tryFunction(s, 0, () => undefined)

    expect(s.lastError?.text).toBe('boom')
    expect(s.lastError?.code).toBe('Dialog')
    expect(s.lastError?.callStack).toBe('"Poster"(CodeUnit 50100).Post line 12 - Shop by Contoso')
  })

  it('rolls nothing back, and has its statements guarded meanwhile', () => {
    const s = testSession()

    void tryFunction(s, 0, () => tryFunction(s, 0, boom))

    expect(s.host.calls).toEqual(['guarded true', 'guarded false'])
  })

  it('case 56: never catches a stop', async () => {
    const s = testSession()
    const stop = () => {
      throw new StopSignal()
    }

    expect(() => tryFunction(s, 0, stop)).toThrow()
    await expect(tryFunction(s, 0, () => later(stop))).rejects.toBeInstanceOf(StopSignal)
    expect(s.lastError).toBeUndefined()
  })

  it('C-32: lets every error pass once the session is stopping', () => {
    const s = testSession()
    Object.assign(s.host, { isStopping: true })

    expect(() => tryFunction(s, 0, boom)).toThrow('boom')
  })

  it('turns a fault of the engine into an AL error, and logs where it was', () => {
    const s = testSession()

    void tryFunction(s, 0, () => {
      throw new TypeError('undefined is not a function')
    })

    expect(s.lastError?.code).toBe('Internal')
    expect(s.lastError?.text).toBe('An internal error occurred: undefined is not a function')
    expect(s.host.logged[0]?.message).toContain('catch-sites.test')
  })

  it('turns a JavaScript stack that is used up into an AL error', () => {
    const s = testSession()
    const endless = (): number => endless() + 1

    expect(tryFunction(s, 0, endless)).toBe(false)
    expect(s.lastError?.text).toBe('The call stack has exceeded the maximum depth.')
  })

  it('lets a refused write pass to the next catcher, once', () => {
    const s = testSession()
    const refused = () => {
      throw Object.assign(new AlError('not allowed'), { passesTryFunction: true })
    }

    expect(() => tryFunction(s, 0, refused)).toThrow('not allowed')
    expect(tryFunction(s, 0, () => tryFunction(s, 0, refused))).toBe(false)
  })
})

describe('asserterror', () => {
  it('case 95: rolls back an open transaction, and only that', async () => {
    const s = testSession()

    expect(caught(s, new AlError('first'), 0)).toBeUndefined()
    Object.assign(s.host.store, { inTransaction: true })
    await caught(s, new AlError(''), 0)

    expect(s.host.calls).toEqual(['rollback'])
    expect(s.lastError?.text).toBe('')
  })

  it('case 57: never catches a stop', () => {
    const s = testSession()

    expect(() => caught(s, new StopSignal(), 0)).toThrow()
  })
})
