import type { UserRows } from '../../system-store/user-rows.ts'
import type { Database } from './database.ts'
import { storable } from './event-types.ts'

type Tokens = Pick<UserRows, 'createApiToken' | 'apiToken' | 'revokeApiToken' | 'touchApiToken'>

export function tokenRows(database: Database): Tokens {
  return {
    async createApiToken({ id, tokenHash, userSid, name, createdAt }) {
      await database.change(
        `insert into alcove.api_token (id, token_hash, user_sid, name, created_at) values ($1, $2, $3, $4, $5) on conflict (id) do nothing`,
        [id, tokenHash, userSid, storable(name), createdAt],
      )
    },

    apiToken: (tokenHash) =>
      database.first<{ id: string; userSid: string; name: string }>(
        'select id, user_sid as "userSid", name from alcove.api_token where token_hash = $1 and revoked_at is null',
        [tokenHash],
      ),

    async revokeApiToken(id) {
      const sql = 'update alcove.api_token set revoked_at = now() where id = $1 and revoked_at is null'
      return (await database.change(sql, [id])) > 0
    },

    async touchApiToken(id, at) {
      await database.change('update alcove.api_token set last_used_at = $2 where id = $1', [id, at])
    },
  }
}
