import type { UserRow, UserRows } from '../../system-store/user-rows.ts'
import type { Database } from './database.ts'
import { storable } from './event-types.ts'
import { linkRows } from './link-rows.ts'
import { signInRows } from './sign-in-rows.ts'
import { tokenRows } from './token-rows.ts'

const state = { enabled: 0, disabled: 1 } as const

export function userRows(database: Database): UserRows {
  return { ...accounts(database), ...signInRows(database), ...tokenRows(database), ...linkRows(database) }
}

type Accounts = Omit<
  UserRows,
  keyof ReturnType<typeof signInRows> | keyof ReturnType<typeof tokenRows> | keyof ReturnType<typeof linkRows>
>

/** An account is a row of AL's table User; password, roles and lockout stand beside it. */
function accounts(database: Database): Accounts {
  return {
    async list() {
      const records = await database.rows<UserRecord>(`${selectUsers} order by u."User Name"`)
      return records.map(userRow)
    },

    bySid: (sid) => findUser(database, 'u."User Security ID" = $1', sid),
    byName: (name) => findUser(database, 'u."User Name" = $1', codeOf(name)),

    async create({ name, fullName, roles, passwordHash }) {
      const sid = await database.transaction(async (client) => {
        const { rows } = await client.query<{ sid: string }>(
          `insert into "User" ("User Name", "Full Name") values ($1, $2) returning "User Security ID" as sid`,
          [codeOf(name), storable(fullName)],
        )
        await client.query('insert into alcove.user_account (user_sid, password_hash, roles) values ($1, $2, $3)', [
          rows[0]?.sid,
          passwordHash,
          [...roles],
        ])
        return rows[0]?.sid
      })
      return required(await findUser(database, 'u."User Security ID" = $1', sid ?? ''))
    },

    setPassword: (sid, passwordHash) =>
      saveAccount(database, sid, 'password_hash = $2, failures = 0, locked_until = null', passwordHash),
    setRoles: (sid, roles) => saveAccount(database, sid, 'roles = $2', [...roles]),

    async setEnabled(sid, enabled) {
      const value = enabled ? state.enabled : state.disabled
      await database.change('update "User" set "State" = $2 where "User Security ID" = $1', [sid, value])
    },

    async passwordHash(sid) {
      const row = await database.first<{ hash: string | null }>(
        'select password_hash as hash from alcove.user_account where user_sid = $1',
        [sid],
      )
      return row?.hash ?? undefined
    },

    async recordFailedSignIn(sid, at, lockAfter, lockMs) {
      const row = await database.first<{ failures: number; lockedUntil: Date | null }>(
        `insert into alcove.user_account as a (user_sid, failures) values ($1, 1)
         on conflict (user_sid) do update set failures = a.failures + 1,
           locked_until = case when a.failures + 1 >= $2 then $3::timestamptz else a.locked_until end
         returning failures, locked_until as "lockedUntil"`,
        [sid, lockAfter, new Date(at.getTime() + lockMs)],
      )
      return { failures: row?.failures ?? 0, lockedUntil: after(row?.lockedUntil, at) }
    },

    async lockedUntil(sid) {
      const row = await database.first<{ lockedUntil: Date | null }>(
        'select locked_until as "lockedUntil" from alcove.user_account where user_sid = $1',
        [sid],
      )
      return row?.lockedUntil ?? undefined
    },

    recordSignIn: (sid, at) =>
      saveAccount(database, sid, 'failures = 0, locked_until = null, last_sign_in_at = $2', at),

    async hasAdmin() {
      const row = await database.first<{ found: boolean }>(
        `select exists (select from alcove.user_account a join "User" u on u."User Security ID" = a.user_sid
           where 'Admin' = any(a.roles) and u."State" = ${state.enabled} and a.password_hash is not null) as found`,
      )
      return row?.found ?? false
    },
  }
}

interface UserRecord {
  sid: string
  name: string
  fullName: string
  state: number
  roles: string[] | null
  hasPassword: boolean
  lastSignInAt: Date | null
}

const selectUsers = `
select u."User Security ID" as sid, u."User Name" as name, u."Full Name" as "fullName", u."State" as state, a.roles as roles,
  a.password_hash is not null as "hasPassword", a.last_sign_in_at as "lastSignInAt"
from "User" u left join alcove.user_account a on a.user_sid = u."User Security ID"`

async function findUser(database: Database, condition: string, value: string): Promise<UserRow | undefined> {
  const record = await database.first<UserRecord>(`${selectUsers} where ${condition}`, [value])
  return record === undefined ? undefined : userRow(record)
}

function userRow(record: UserRecord): UserRow {
  return {
    sid: record.sid,
    name: record.name,
    fullName: record.fullName,
    enabled: record.state === state.enabled,
    roles: record.roles ?? [],
    hasPassword: record.hasPassword,
    lastSignInAt: record.lastSignInAt ?? undefined,
  }
}

/** A user that AL inserted has no account yet. `assignments` is SQL of this file with one parameter, $2. */
async function saveAccount(database: Database, sid: string, assignments: string, value: unknown): Promise<void> {
  await database.transaction(async (client) => {
    await client.query('insert into alcove.user_account (user_sid) values ($1) on conflict do nothing', [sid])
    await client.query(`update alcove.user_account set ${assignments} where user_sid = $1`, [sid, value])
  })
}

/** Code[50]. */
function codeOf(name: string): string {
  return storable(name).trim().toUpperCase().slice(0, 50)
}

function after(time: Date | null | undefined, moment: Date): Date | undefined {
  return time != null && time > moment ? time : undefined
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The row written a moment ago is gone.')
  return value
}
