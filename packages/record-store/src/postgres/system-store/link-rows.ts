import type { UserRows } from '../../system-store/user-rows.ts'
import type { Database } from './database.ts'

type Links = Pick<UserRows, 'createLink' | 'useLink' | 'findLink' | 'deleteLinks'>
type Link = NonNullable<Awaited<ReturnType<UserRows['findLink']>>>

export function linkRows(database: Database): Links {
  return {
    async createLink({ tokenHash, kind, userSid, expiresAt }) {
      await database.change(
        `insert into alcove.one_time_link (token_hash, kind, user_sid, expires_at) values ($1, $2, $3, $4)
         on conflict (token_hash) do nothing`,
        [tokenHash, kind, userSid, expiresAt],
      )
    },

    async useLink(tokenHash, now) {
      const record = await database.first<LinkRecord>(
        `update alcove.one_time_link set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2
         returning kind, user_sid as "userSid"`,
        [tokenHash, now],
      )
      return record && link(record)
    },

    async findLink(tokenHash, now) {
      const record = await database.first<LinkRecord>(
        `select kind, user_sid as "userSid" from alcove.one_time_link where token_hash = $1 and used_at is null and expires_at > $2`,
        [tokenHash, now],
      )
      return record && link(record)
    },

    async deleteLinks(kind) {
      await database.change('delete from alcove.one_time_link where kind = $1', [kind])
    },
  }
}

interface LinkRecord {
  kind: Link['kind']
  userSid: string | null
}

function link({ kind, userSid }: LinkRecord): Link {
  return { kind, userSid: userSid ?? undefined }
}
