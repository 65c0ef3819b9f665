import { z } from 'zod'

export const permissions = [
  'session.read',
  'session.readSql',
  'session.readSource',
  'session.stop',
  'session.stopMany',
  'al.run',
  'event.read',
  'event.export',
  'view.share',
  'user.manage',
  'settings.manage',
  'app.publish',
  'company.manage',
] as const
export const Permission = z.enum(permissions)
export type Permission = z.infer<typeof Permission>

export const roles = ['Viewer', 'Operator', 'Auditor', 'Admin'] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

/** console.md 1. */
export const rolePermissions = {
  Viewer: ['session.read', 'event.read'],
  Operator: [
    'session.read',
    'session.readSql',
    'session.readSource',
    'session.stop',
    'session.stopMany',
    'al.run',
    'event.read',
    'event.export',
    'view.share',
  ],
  Auditor: ['session.read', 'event.read', 'event.export', 'view.share'],
  Admin: permissions,
} as const satisfies Record<Role, readonly Permission[]>

export function permissionsOf(held: readonly Role[]): Permission[] {
  return permissions.filter((permission) =>
    held.some((role) => (rolePermissions[role] as readonly Permission[]).includes(permission)),
  )
}
