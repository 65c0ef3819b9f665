import type pg from 'pg'
import type { InstanceRows } from '../../system-store/session-rows.ts'
import type { PostgresAddress } from '../connection.ts'
import type { Database } from './database.ts'
import { clientType, eventType, lostInstanceComment } from './event-types.ts'
import { takeInstanceLock } from './instance-lock.ts'

const status = { started: 0, stopped: 1, crashed: 2 } as const

export function instanceRows(database: Database, address: PostgresAddress): InstanceRows {
  return {
    async register(instance) {
      const lock = await takeInstanceLock(address, `${instance.name}@${instance.computer}`)
      if (lock === undefined) return undefined
      try {
        const registered = await database.transaction(async (client) => {
          const instanceId = await saveInstance(client, instance)
          const lostSessions = await endLostSessions(client, instanceId, new Date())
          const closedOperations = await closeOperationsOf(client, instanceId)
          return { instanceId, lostSessions, closedOperations }
        })
        return { ...registered, release: () => lock.release() }
      } catch (error) {
        await lock.release()
        throw error
      }
    },

    async heartbeat(instanceId) {
      const sql = `update "Server Instance" set "Last Active" = date_trunc('milliseconds', now()), "Status" = $2 where "Server Instance ID" = $1`
      await database.change(sql, [instanceId, status.started])
    },

    async stopped(instanceId) {
      const sql = `update "Server Instance" set "Last Active" = date_trunc('milliseconds', now()), "Status" = $2 where "Server Instance ID" = $1`
      await database.change(sql, [instanceId, status.stopped])
    },

    takeOverCrashed: (silentMs, now) =>
      database.transaction(async (client) => {
        const { rows } = await client.query<{ id: number }>(
          // Another instance may be taking over the same one: it is enough when one does.
          `update "Server Instance" set "Status" = $1 where "Server Instance ID" in (
             select "Server Instance ID" from "Server Instance"
             where "Status" = $2 and "Last Active" < $3 order by 1 for update skip locked)
           returning "Server Instance ID" as id`,
          [status.crashed, status.started, new Date(now.getTime() - silentMs)],
        )
        const ended: string[] = []
        for (const { id } of rows) {
          ended.push(...(await endLostSessions(client, id, now)))
          await closeOperationsOf(client, id)
        }
        return ended
      }),
  }
}

interface Instance {
  readonly name: string
  readonly computer: string
  readonly port: number
  readonly address: string
}

/** The same name on the same computer keeps its row and id (C-45). */
async function saveInstance(client: pg.ClientBase, { name, computer, port, address }: Instance): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `insert into "Server Instance" ("Service Name", "Server Instance Name", "Server Computer Name", "Server Port", "$address", "Last Active", "Status")
     values ($1, $1, $2, $3, $4, date_trunc('milliseconds', now()), $5)
     on conflict ("Server Instance Name", "Server Computer Name") do update
       set "Server Port" = excluded."Server Port", "$address" = excluded."$address",
         "Last Active" = excluded."Last Active", "Status" = excluded."Status"
     returning "Server Instance ID" as id`,
    [name, computer, port, address, status.started],
  )
  const row = rows[0]
  if (row === undefined) throw new Error('An upsert returns its row.')
  return row.id
}

/** Ends the sessions that an instance left behind as `lost`, with the rows every end has (C-35, C-40, C-42). */
async function endLostSessions(client: pg.ClientBase, instanceId: number, now: Date): Promise<string[]> {
  const { rows } = await client.query<{ uid: string }>(
    `with lost as (
       delete from "Active Session" where "Server Instance ID" = $1
       returning *, greatest($2::timestamptz, "Login Datetime") as ended_at
     ), events as (
       insert into "Session Event" ("User SID", "Server Instance ID", "Session ID", "Event Type", "Event Datetime", "Client Type", "Database Name",
         "Client Computer Name", "User ID", "Comment", "Session Unique ID", "$hasClose")
       select "User SID", "Server Instance ID", "Session ID",
         case when is_close then ${eventType.close} when "Client Type" = ${clientType.webService} then ${eventType.stop} else ${eventType.logoff} end,
         ended_at, case "Client Type" when ${clientType.teams} then ${clientType.webClient} else "Client Type" end, "Database Name",
         "Client Computer Name", "User ID", $3, "Session Unique ID", not is_close
       from lost cross join (values (false), (true)) as kind (is_close)
       where "Client Type" <> ${clientType.child}
       on conflict do nothing
     ), ends as (
       insert into alcove.session_end (uid, number, instance_id, instance_name, computer_name, user_sid, user_name, client_type, client_computer,
         database_name, login_at, ended_at, reason, comment, company)
       select "Session Unique ID", "Session ID", "Server Instance ID", "Server Instance Name", "Server Computer Name", "User SID", "User ID",
         "Client Type", "Client Computer Name", "Database Name", "Login Datetime", ended_at, 'lost', $3, ''
       from lost on conflict do nothing
     )
     select "Session Unique ID" as uid from lost`,
    [instanceId, now, lostInstanceComment],
  )
  return rows.map(({ uid }) => uid)
}

/** What an instance was asked to stop before it died is answered from the end rows (C-35). */
async function closeOperationsOf(client: pg.ClientBase, instanceId: number): Promise<string[]> {
  await client.query(
    `update alcove.stop_target t
     set stage = case when e.uid is null then 'unknown' else 'ended' end, ended_at = coalesce(t.ended_at, e.ended_at)
     from alcove.stop_target o left join alcove.session_end e on e.uid::text = o.uid
     where o.operation_id = t.operation_id and o.position = t.position and t.instance_id = $1
       and t.stage not in ('ended', 'refused', 'already-ended', 'expired', 'unknown')`,
    [instanceId],
  )
  const { rows } = await client.query<{ id: string }>(
    `update alcove.stop_operation o set open = false
     where o.open
       and exists (select from alcove.stop_target t where t.operation_id = o.operation_id and t.instance_id = $1)
       and not exists (select from alcove.stop_target t where t.operation_id = o.operation_id
         and t.stage not in ('ended', 'refused', 'already-ended', 'expired', 'unknown'))
     returning o.operation_id as id`,
    [instanceId],
  )
  return rows.map(({ id }) => id)
}
