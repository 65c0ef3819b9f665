import { z } from 'zod'
import { SessionUid, Timestamp } from './ids.ts'
import { Permission, Role } from './permissions.ts'

/** GET /api/me: who the viewer is and what they may do. 401 when not signed in. */
export const Me = z.object({
  user: z.object({ name: z.string(), fullName: z.string(), sid: z.string() }),
  roles: z.array(Role),
  permissions: z.array(Permission),
  /** The web client session of this sign-in; absent after it ended. */
  session: z.object({ uid: SessionUid, number: z.number().int() }).optional(),
  /** How the last own session ended, when it did and no new one was started. */
  sessionEnded: z
    .object({ at: Timestamp, reason: z.string(), actor: z.string().optional(), comment: z.string() })
    .optional(),
  /** To be sent as header `x-csrf-token` with every request that changes something. */
  csrfToken: z.string(),
  signInExpiresAt: Timestamp,
  instance: z.object({ id: z.number().int(), name: z.string() }),
  build: z.string(),
  settings: z.object({
    commentRequired: z.boolean(),
    waitingPointSeconds: z.number(),
    offerSeconds: z.number(),
    deadlineSeconds: z.number(),
    commentTemplates: z.array(z.string()),
    tombstoneSeconds: z.number(),
  }),
})
export type Me = z.infer<typeof Me>

/** POST /api/sign-in. Answers Me. */
export const SignInRequest = z.object({ name: z.string().min(1).max(132), password: z.string().min(1).max(1_024) })
export type SignInRequest = z.infer<typeof SignInRequest>

/** A sign-in that ends sooner than this tells its person, and may be put off. */
export const SIGN_IN_NOTICE_MS = 5 * 60_000

/** POST /api/sign-in/extend: the person is still there. */
export const SignInExtended = z.object({ signInExpiresAt: Timestamp })
export type SignInExtended = z.infer<typeof SignInExtended>

/** POST /api/setup: the one-time link's token. Answers Me. */
export const SetupRequest = z.object({
  token: z.string().min(1).max(200),
  /** Absent for links that belong to an account. */
  name: z.string().trim().min(1).max(50).optional(),
  password: z.string().min(12).max(1_024),
})
export type SetupRequest = z.infer<typeof SetupRequest>

/** POST /api/setup/check. */
export const SetupCheckRequest = z.object({ token: z.string().min(1).max(200) })
export const SetupCheck = z.object({ kind: z.enum(['first-admin', 'set-password']), name: z.string().optional() })
export type SetupCheck = z.infer<typeof SetupCheck>

/** GET /api/workbench. */
export const Workbench = z.object({
  companies: z.array(z.string()),
  apps: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      publisher: z.string(),
      version: z.string(),
      codeunits: z.array(
        z.object({
          id: z.number().int(),
          name: z.string(),
          /** Name of the table whose record it needs: it cannot be run from here. */
          needsRecord: z.string().optional(),
          sourceId: z.string().optional(),
        }),
      ),
    }),
  ),
  demo: z.object({ available: z.boolean(), running: z.number().int() }),
})
export type Workbench = z.infer<typeof Workbench>

/** POST /api/runs. Answers Run. */
export const RunRequest = z.object({
  codeunitId: z.number().int(),
  where: z.enum(['background', 'own']),
  company: z.string().max(30).optional(),
})
export type RunRequest = z.infer<typeof RunRequest>

/** GET /api/runs: this sign-in's, newest first. */
export const Run = z.object({
  runId: z.string(),
  codeunitId: z.number().int(),
  codeunitName: z.string(),
  where: z.enum(['background', 'own']),
  uid: SessionUid,
  number: z.number().int(),
  startedAt: Timestamp,
  endedAt: Timestamp.optional(),
  state: z.enum(['running', 'finished', 'failed', 'stopped']),
  error: z.string().optional(),
  callStack: z.array(z.string()).optional(),
})
export type Run = z.infer<typeof Run>
export const Runs = z.object({ runs: z.array(Run) })
export type Runs = z.infer<typeof Runs>

/** POST /api/demo/start, POST /api/demo/stop (a stop operation with its id). */
export const DemoStart = z.object({ uid: SessionUid, number: z.number().int() })
export type DemoStart = z.infer<typeof DemoStart>

/** GET /api/sessions/by-number/:instanceId/:number. */
export const SessionByNumber = z.object({
  live: z.object({ uid: SessionUid }).optional(),
  ended: z.array(
    z.object({
      uid: SessionUid,
      loginAt: Timestamp,
      endedAt: Timestamp,
      userName: z.string(),
      reason: z.string().optional(),
    }),
  ),
})
export type SessionByNumber = z.infer<typeof SessionByNumber>

/** POST /api/token (name and password) for the command line. Answers the token once. */
export const TokenRequest = SignInRequest.extend({ label: z.string().min(1).max(100) })
export const TokenAnswer = z.object({ token: z.string(), id: z.string(), user: z.string(), roles: z.array(Role) })
export type TokenAnswer = z.infer<typeof TokenAnswer>

/** GET and POST /api/users. */
export const UserSummary = z.object({
  sid: z.string(),
  name: z.string(),
  fullName: z.string(),
  roles: z.array(Role),
  enabled: z.boolean(),
  hasPassword: z.boolean(),
  lastSignInAt: Timestamp.optional(),
})
export type UserSummary = z.infer<typeof UserSummary>
export const AddUserRequest = z.object({
  name: z.string().trim().min(1).max(50),
  fullName: z.string().max(80).default(''),
  roles: z.array(Role).min(1),
})
export const AddUserAnswer = z.object({ user: UserSummary, /** Good once, for 24 hours. */ link: z.string() })
export const SetRolesRequest = z.object({ roles: z.array(Role).min(1), reason: z.string().max(250).default('') })

/** GET and POST /api/companies. */
export const CompanyList = z.object({ companies: z.array(z.string()) })
export const AddCompanyRequest = z.object({ name: z.string().max(500) })
export const AddCompanyAnswer = z.object({ name: z.string() })

/** POST /api/apps: publish. */
export const PublishRequest = z.object({
  manifest: z.string().max(1_000_000),
  files: z.array(z.object({ path: z.string().max(500), text: z.string() })).max(20_000),
  /** Changes of tables that lose data are made. */
  force: z.boolean().default(false),
})
export type PublishRequest = z.infer<typeof PublishRequest>
export const DiagnosticView = z.object({
  file: z.string(),
  line: z.number().int(),
  column: z.number().int(),
  endLine: z.number().int(),
  endColumn: z.number().int(),
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  message: z.string(),
  kind: z.enum(['syntax', 'semantic']),
})
export type DiagnosticView = z.infer<typeof DiagnosticView>
export const PublishAnswer = z.object({
  published: z.boolean(),
  app: z.object({ id: z.string(), name: z.string(), version: z.string() }),
  diagnostics: z.array(DiagnosticView),
  /** Why the database refused, when it did. */
  schemaReasons: z.array(z.string()),
  /** `force` would make the change, and lose the data. */
  canBeForced: z.boolean(),
  changes: z.array(z.string()),
})
export type PublishAnswer = z.infer<typeof PublishAnswer>
