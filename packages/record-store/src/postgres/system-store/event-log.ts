import type { EventLog, EventPage, EventQuery, EventRow } from '../../system-store/event-log.ts'
import type { Database } from './database.ts'
import { endedSessions, isGuid } from './ended-sessions.ts'
import { type EventCursor, compareEvents, cursorAfter, parseCursor } from './event-cursor.ts'
import { type EventSource, Conditions, eventOf, likePattern, stopRequests, tableEvents } from './event-sources.ts'

/** Two sources make the log: the rows of Session Event, and stops that did not complete (console.md 11). */
const sources = [tableEvents, stopRequests] as const

export function eventLog(database: Database): EventLog {
  return {
    async page(query) {
      const cursor = query.cursor === undefined ? undefined : parseCursor(query.cursor)
      const wanted = sources.filter((source) => source.canAnswer(query))
      const [parts, counts] = await Promise.all([
        Promise.all(wanted.map((source) => readPage(database, source, query, cursor))),
        Promise.all(wanted.map((source) => count(database, source, query))),
      ])
      return pageOf(parts.flat(), counts, query)
    },

    async byId(eventId) {
      const dot = eventId.indexOf('.')
      const [uid, type] = [eventId.slice(0, dot), eventId.slice(dot + 1)]
      return (await eventsOf(database, uid)).find((event) => event.type.toLowerCase() === type)
    },

    ofSession: (uid) => eventsOf(database, uid),
    ...endedSessions(database),

    async retention() {
      const sql = 'select min("Event Datetime") as "oldestAt" from "Session Event"'
      const row = await database.first<{ oldestAt: Date | null }>(sql)
      return { oldestAt: row?.oldestAt ?? undefined }
    },
  }
}

async function readPage(
  database: Database,
  source: EventSource,
  query: EventQuery,
  cursor: EventCursor | undefined,
): Promise<EventRow[]> {
  const conditions = filterConditions(source, query)
  const newest = query.order === 'newest'
  if (cursor !== undefined) {
    const place = [cursor.at, cursor.uid, cursor.rank].map((value) => conditions.parameter(value))
    conditions.add(`(${source.order.join(', ')}) ${newest ? '<' : '>'} (${place.join(', ')})`)
  }
  const order = source.order.map((part) => `${part} ${newest ? 'desc' : 'asc'}`).join(', ')
  const limit = conditions.parameter(query.limit + 1)
  const sql = `select ${source.columns} from ${source.from} where ${conditions.sql} order by ${order} limit ${limit}`
  return (await database.rows<Parameters<typeof eventOf>[0]>(sql, conditions.values)).map(eventOf)
}

async function count(database: Database, source: EventSource, query: EventQuery): Promise<number> {
  const conditions = filterConditions(source, query)
  const sql = `select count(*)::int as number from ${source.from} where ${conditions.sql}`
  return (await database.first<{ number: number }>(sql, conditions.values))?.number ?? 0
}

async function eventsOf(database: Database, uid: string): Promise<EventRow[]> {
  if (!isGuid(uid)) return []
  const parts = sources.map(async (source) => {
    const conditions = new Conditions(source.ofSession)
    conditions.add(`${source.fields.uid} = ${conditions.parameter(uid)}`)
    const sql = `select ${source.columns} from ${source.from} where ${conditions.sql}`
    return (await database.rows<Parameters<typeof eventOf>[0]>(sql, conditions.values)).map(eventOf)
  })
  return (await Promise.all(parts)).flat().sort(compareEvents)
}

function filterConditions(source: EventSource, query: EventQuery): Conditions {
  const { fields } = source
  const conditions = new Conditions(source.always)
  const equal = (field: string, value: unknown): string => `${field} = ${conditions.parameter(value)}`
  const contains = (field: string, text: string): string => `${field} ilike ${conditions.parameter(likePattern(text))}`

  if (query.from !== undefined) conditions.add(`${fields.at} >= ${conditions.parameter(query.from)}`)
  if (query.to !== undefined) conditions.add(`${fields.at} < ${conditions.parameter(query.to)}`)
  if (query.types !== undefined) conditions.add(source.hasType(conditions.parameter([...query.types])))
  if (query.reasons !== undefined) conditions.add(`${fields.reason} = any(${conditions.parameter([...query.reasons])})`)
  if (query.actor !== undefined) conditions.add(contains(fields.actor, query.actor))
  if (query.user !== undefined) conditions.add(contains(fields.user, query.user))
  if (query.instanceId !== undefined) conditions.add(equal(fields.instanceId, query.instanceId))
  if (query.text !== undefined) {
    const anywhere = [fields.comment, fields.user, fields.actor].map((field) => contains(field, query.text ?? ''))
    const number = /^\d{1,9}$/.test(query.text) ? [equal(fields.number, Number(query.text))] : []
    conditions.add(`(${[...anywhere, ...number].join(' or ')})`)
  }
  return conditions
}

function pageOf(found: EventRow[], counts: readonly number[], { order, limit }: EventQuery): EventPage {
  const sorted = found.sort(order === 'newest' ? (a, b) => compareEvents(b, a) : compareEvents)
  const rows = sorted.slice(0, limit)
  const last = rows.at(-1)
  return {
    rows,
    next: last !== undefined && sorted.length > limit ? cursorAfter(last) : undefined,
    total: counts.reduce((sum, part) => sum + part, 0),
  }
}
