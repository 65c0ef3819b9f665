import { AddCompanyRequest, AddUserRequest, AppError, PublishRequest, SetRolesRequest } from '@alcove/contracts'
import type { PublishAnswer, UserSummary } from '@alcove/contracts'
import { StoreError, type UserRow } from '@alcove/record-store'
import { Router } from 'express'
import type { PublishOutcome } from '../apps/publisher.ts'
import type { Parts } from '../server/parts.ts'
import { viewerWith } from '../server/request-viewer.ts'
import { isUserName, rolesOf } from '../sign-in/sign-in-service.ts'
import type { Viewer } from '../sign-in/viewer.ts'

/** Users, companies and apps: what `alcove users`, `companies` and `publish` ask for. */
export function adminRoutes(parts: Parts): Router {
  const router = Router()
  const { users, audit } = parts.system

  const record = (viewer: Viewer, kind: string, detail: Record<string, unknown>) =>
    audit.entry({
      at: new Date(),
      kind,
      actorSid: viewer.user.sid,
      actorName: viewer.user.name,
      remoteAddress: viewer.remoteAddress,
      detail,
    })

  router.get('/users', async (request, response) => {
    viewerWith(request, 'user.manage')
    response.json({ users: (await users.list()).map(presentUser) })
  })

  router.post('/users', async (request, response) => {
    const viewer = viewerWith(request, 'user.manage')
    const { name, fullName, roles } = AddUserRequest.parse(request.body)
    if (!isUserName(name))
      throw new AppError('name-invalid', 'A user name has 1 to 50 characters and no control characters.')
    if (await users.byName(name)) throw new AppError('name-taken', `There is a user ${name.toUpperCase()} already.`)
    const user = await users.create({ name, fullName, roles, passwordHash: undefined })
    const token = await parts.signIns.passwordLink(user.sid)
    await record(viewer, 'user-added', { user: user.name, roles })
    response.status(201).json({ user: presentUser(user), link: `${parts.publicAddress()}/setup#${token}` })
  })

  router.put('/users/:name/roles', async (request, response) => {
    const viewer = viewerWith(request, 'user.manage')
    const { roles, reason } = SetRolesRequest.parse(request.body)
    const user = await users.byName(request.params.name)
    if (!user) throw new AppError('not-found', `There is no user ${request.params.name.toUpperCase()}.`)
    if (user.sid === viewer.user.sid && !roles.includes('Admin'))
      throw new AppError('no-permission', 'Nobody can lower their own role.')
    const others = (await users.list()).filter((other) => other.enabled && other.sid !== user.sid)
    if (!roles.includes('Admin') && !others.some((other) => other.roles.includes('Admin')))
      throw new AppError('no-permission', 'The last administrator stays one.')
    await users.setRoles(user.sid, roles)
    await record(viewer, 'role-changed', { user: user.name, from: user.roles, to: roles, reason })
    await parts.rightsChanged(user.sid)
    response.json({ user: presentUser({ ...user, roles }) })
  })

  router.get('/companies', async (request, response) => {
    viewerWith(request, 'al.run')
    response.json({ companies: await parts.schema.companies() })
  })

  router.post('/companies', async (request, response) => {
    const viewer = viewerWith(request, 'company.manage')
    const { name } = AddCompanyRequest.parse(request.body)
    const company = await parts.schema.createCompany(name).catch((error: unknown) => {
      throw companyProblem(error)
    })
    await record(viewer, 'company-added', { company })
    response.status(201).json({ name: company })
  })

  router.post('/apps', async (request, response) => {
    const viewer = viewerWith(request, 'app.publish')
    const { force, ...source } = PublishRequest.parse(request.body)
    const outcome = await parts.publisher.publish(source, viewer.user.name, force)
    await record(viewer, 'app-published', {
      outcome: outcome.kind,
      app: outcome.kind === 'broken' ? outcome.name : outcome.app.manifest.name,
      forced: force,
      ...(outcome.kind === 'published' && { changes: outcome.changes }),
    })
    response.status(outcome.kind === 'published' ? 200 : 422).json(presentPublish(outcome))
  })

  return router
}

function companyProblem(error: unknown): unknown {
  if (!(error instanceof StoreError)) return error
  if (error.code === 'record-exists') return new AppError('company-exists', error.message)
  return error.code === 'value-out-of-range' ? new AppError('company-name-invalid', error.message) : error
}

function presentUser(user: UserRow): UserSummary {
  return {
    sid: user.sid,
    name: user.name,
    fullName: user.fullName,
    roles: rolesOf(user),
    enabled: user.enabled,
    hasPassword: user.hasPassword,
    ...(user.lastSignInAt === undefined ? {} : { lastSignInAt: user.lastSignInAt.toISOString() }),
  }
}

function presentPublish(outcome: PublishOutcome): PublishAnswer {
  const app = outcome.kind === 'broken' ? undefined : outcome.app.manifest
  return {
    published: outcome.kind === 'published',
    app: { id: app?.id ?? '', name: app?.name ?? '', version: app?.version ?? '' },
    diagnostics: outcome.kind === 'schema-refused' ? [] : outcome.diagnostics.map((diagnostic) => ({ ...diagnostic })),
    schemaReasons: outcome.kind === 'schema-refused' ? [...outcome.reasons] : [],
    canBeForced: outcome.kind === 'schema-refused' && outcome.canBeForced,
    changes: outcome.kind === 'published' ? [...outcome.changes] : [],
  }
}
