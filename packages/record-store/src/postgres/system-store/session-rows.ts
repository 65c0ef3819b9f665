import type { SessionRows } from '../../system-store/session-rows.ts'
import type { Database } from './database.ts'
import { clientType } from './event-types.ts'
import type { SessionWriter } from './session-writer.ts'

/** Small enough that nobody waits long for a purge, large enough to be done soon. */
const sessionsAtATime = 2_000

export function sessionRows(database: Database, writer: SessionWriter): SessionRows {
  return {
    started: (row) => writer.write({ kind: 'start', row }),
    ended: (row) => writer.write({ kind: 'end', row }),

    async purge({ before, nonInteractiveBefore, auditBefore }) {
      let deleted = 0
      for (;;) {
        const row = await database.first<{ sessions: number; events: number }>(purgeSql, [
          nonInteractiveBefore,
          before,
          sessionsAtATime,
        ])
        deleted += row?.events ?? 0
        if ((row?.sessions ?? 0) < sessionsAtATime) break
      }
      await database.change('delete from alcove.stop_operation where created_at < $1 and not open', [auditBefore])
      await database.change('delete from alcove.audit_entry where at < $1', [auditBefore])
      await database.change('delete from alcove.one_time_link where least(expires_at, used_at) < $1', [auditBefore])
      return deleted
    },
  }
}

/** A session goes with all its rows once the last of them is old enough, never while it lives (C-44). */
const purgeSql = `
with candidate as (
  select e."Session Unique ID" as uid, max(e."Event Datetime") as last_at,
    bool_or(e."Client Type" in (${clientType.webService}, ${clientType.background})) as non_interactive
  from "Session Event" e where e."Event Datetime" < greatest($1::timestamptz, $2::timestamptz)
  group by e."Session Unique ID"
), old as (
  select uid from candidate c
  where last_at < case when non_interactive then $1::timestamptz else $2::timestamptz end
    and not exists (select from "Session Event" n where n."Session Unique ID" = c.uid
      and n."Event Datetime" >= case when c.non_interactive then $1::timestamptz else $2::timestamptz end)
    and not exists (select from "Active Session" a where a."Session Unique ID" = c.uid)
  order by last_at limit $3
), deleted_events as (
  delete from "Session Event" e using old where e."Session Unique ID" = old.uid returning 1
), deleted_ends as (
  delete from alcove.session_end s using old where s.uid = old.uid
)
select (select count(*)::int from old) as sessions, (select count(*)::int from deleted_events) as events`
