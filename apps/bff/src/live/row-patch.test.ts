import { expect, it } from 'vitest'
import { sharedRow, time, viewer } from '../../tests/support/rows.ts'
import { presentFor } from '../present/present-session.ts'
import { rowPatch } from './row-patch.ts'

it('holds the fields that differ, the revision, and null for those that went away', () => {
  const lock = { waitingSince: time(1), table: 'Order' }
  const before = presentFor(viewer(), sharedRow({ lock, blocks: { direct: 0, total: 0 } }))
  const { lock: _lock, ...rest } = before

  const patch = rowPatch(before, { ...rest, state: 'stopping', blocks: { direct: 0, total: 0 }, rev: 2 })

  expect(patch).toEqual({ state: 'stopping', lock: null, rev: 2 })
})
