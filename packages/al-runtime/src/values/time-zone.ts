import { MS_PER_DAY, unixOfDateTime, UNIX_EPOCH_MS } from './dates.ts'

/** An IANA time zone: what local clocks show. Instances are shared, see timeZone(). */
export class TimeZone {
  readonly name: string
  private readonly clock: Intl.DateTimeFormat | undefined

  constructor(name: string) {
    this.name = name
    this.clock =
      name === 'UTC' || name === ''
        ? undefined
        : new Intl.DateTimeFormat('en-US', {
            timeZone: name,
            calendar: 'gregory',
            hourCycle: 'h23',
            era: 'short',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
            second: 'numeric',
          })
  }

  /** UTC to local, both milliseconds since 0001-01-01. */
  toLocal(utc: number): number {
    return this.clock === undefined ? utc : utc + this.offsetAt(utc)
  }

  /** Local to UTC. A time that a clock change skips moves forward; one that happens twice is the first. */
  toUtc(local: number): number {
    if (this.clock === undefined) return local
    const early = local - this.offsetAt(local - MS_PER_DAY)
    const late = local - this.offsetAt(local + MS_PER_DAY)
    if (this.toLocal(early) === local) return early
    return this.toLocal(late) === local ? late : early
  }

  private offsetAt(utc: number): number {
    const unix = unixOfDateTime(utc)
    const fields: Record<string, string> = {}
    for (const part of this.clock!.formatToParts(unix)) fields[part.type] = part.value
    const { year, month, day, hour, minute, second } = fields
    const local = Date.UTC(2000, Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second))
    const shifted = new Date(local)
    shifted.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
    return shifted.getTime() + UNIX_EPOCH_MS - (utc - (((unix % 1000) + 1000) % 1000))
  }
}

const zones = new Map<string, TimeZone>()

/** An unknown name is UTC: a session must not fail for its display of times. */
export function timeZone(name: string): TimeZone {
  let zone = zones.get(name)
  if (zone === undefined) {
    try {
      zone = new TimeZone(name)
    } catch {
      zone = new TimeZone('UTC')
    }
    zones.set(name, zone)
  }
  return zone
}
