import { expect, it } from 'vitest'
import { connectionState } from './connection.ts'
import type { ConnectionInput } from './connection.ts'
import type { StreamStatus } from './stream/stream-status.ts'

const live: StreamStatus = {
  link: 'open',
  lastBeatAt: 1_000,
  unreachable: false,
  slowed: false,
  everOpen: true,
  epoch: 'e',
  build: 'b',
  asOf: '',
  lagMs: 3,
  reconnects: 0,
  invalidMessages: 0,
  invalidRecently: 0,
  updates: 0,
}

const input = (changes: Partial<ConnectionInput>, stream: Partial<StreamStatus> = {}): ConnectionInput => ({
  stream: { ...live, ...stream },
  now: 2_000,
  browserOnline: true,
  paused: false,
  signedOut: false,
  sessionEnded: false,
  ...changes,
})

it.each([
  { name: 'live', is: input({}) },
  { name: 'slow', is: input({}, { slowed: true }) },
  { name: 'slow', is: input({}, { lagMs: 2_500 }) },
  { name: 'paused', is: input({ paused: true }) },
  { name: 'connecting', is: input({}, { link: 'connecting', everOpen: false }) },
  { name: 'reconnecting', is: input({ now: 9_000 }, { link: 'lost' }) },
  { name: 'stale', is: input({ now: 11_000 }) },
  { name: 'stale', is: input({ now: 11_000, paused: true }) },
  { name: 'offline', is: input({ now: 11_000 }, { link: 'lost', unreachable: true }) },
  { name: 'offline', is: input({ browserOnline: false }) },
  { name: 'session-ended', is: input({ sessionEnded: true, browserOnline: false }) },
  { name: 'signed-out', is: input({ signedOut: true, sessionEnded: true }) },
] as const)('is $name (console.md 3.1)', ({ name, is }) => {
  expect(connectionState(is)).toBe(name)
})
