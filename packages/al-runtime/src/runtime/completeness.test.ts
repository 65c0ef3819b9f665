import { builtIns } from '@alcove/al-abi'
import { expect, it } from 'vitest'
import { runtime } from './runtime.ts'

/** By owner and name, as generated code reaches for them. */
const owners = runtime as unknown as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>

it('has every built-in of the catalogue that is built', () => {
  const missing = builtIns
    .filter(({ stage }) => stage === 'thread')
    .filter(({ owner, runtimeName }) => typeof owners[owner]?.[runtimeName] !== 'function')
    .map(({ owner, runtimeName }) => `${owner}.${runtimeName}`)

  expect(missing).toEqual([])
})

it('names what is not built when it is reached', () => {
  expect(() => runtime.notImplemented('HttpClient.Send')).toThrow('HttpClient.Send is not implemented')
})
