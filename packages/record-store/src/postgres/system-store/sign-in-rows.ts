import type { SignInRow, UserRows } from '../../system-store/user-rows.ts'
import type { Database } from './database.ts'
import { storable } from './event-types.ts'

type SignIns = Pick<
  UserRows,
  'createSignIn' | 'signInByToken' | 'touchSignIn' | 'deleteSignIn' | 'deleteSignInsOf' | 'overdueSignIns'
>

const selectSignIns = `
select id, user_sid as "userSid", created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt",
  remote_address as "remoteAddress", csrf_token as "csrfToken"
from alcove.sign_in`

export function signInRows(database: Database): SignIns {
  return {
    async createSignIn(row) {
      await database.change(
        `insert into alcove.sign_in (id, token_hash, user_sid, created_at, last_seen_at, expires_at, remote_address, csrf_token)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
        [
          row.id,
          row.tokenHash,
          row.userSid,
          row.createdAt,
          row.lastSeenAt,
          row.expiresAt,
          storable(row.remoteAddress),
          row.csrfToken,
        ],
      )
    },

    signInByToken: (tokenHash) => database.first<SignInRow>(`${selectSignIns} where token_hash = $1`, [tokenHash]),

    async touchSignIn(id, at, expiresAt) {
      await database.change(
        `update alcove.sign_in
            set last_seen_at = greatest(last_seen_at, $2), expires_at = greatest(expires_at, $3::timestamptz)
          where id = $1`,
        [id, at, expiresAt ?? null],
      )
    },

    async deleteSignIn(id) {
      await database.change('delete from alcove.sign_in where id = $1', [id])
    },

    async deleteSignInsOf(userSid) {
      const sql = 'delete from alcove.sign_in where user_sid = $1 returning id'
      return (await database.rows<{ id: string }>(sql, [userSid])).map(({ id }) => id)
    },

    overdueSignIns: (now, idleSince) =>
      database.rows<SignInRow>(`${selectSignIns} where expires_at <= $1 or last_seen_at < $2 order by expires_at`, [
        now,
        idleSince,
      ]),
  }
}
