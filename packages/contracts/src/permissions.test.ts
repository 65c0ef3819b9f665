import { expect, it } from 'vitest'
import { permissions, permissionsOf } from './permissions.ts'

it('adds up what several roles give, each right once', () => {
  expect(permissionsOf(['Viewer', 'Auditor'])).toEqual(['session.read', 'event.read', 'event.export', 'view.share'])
})

it('gives an administrator everything and nobody nothing', () => {
  expect(permissionsOf(['Admin'])).toEqual(permissions)
  expect(permissionsOf([])).toEqual([])
})

it.each(['Viewer', 'Auditor'] as const)('lets no %s stop a session or run AL', (role) => {
  expect(permissionsOf([role])).not.toContain('session.stop')
  expect(permissionsOf([role])).not.toContain('al.run')
})
