const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: hourCycleOfReader() } as const
const time = new Intl.DateTimeFormat('en-GB', clock)
const exact = new Intl.DateTimeFormat('en-GB', { ...clock, fractionalSecondDigits: 3 })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const dayWithYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const count = new Intl.NumberFormat('en')

type When = string | number

/** The texts are English, the clock is the one that the reader's locale uses (console.md 20). */
function hourCycleOfReader(): 'h12' | 'h23' {
  return hourFormatOfReader().resolvedOptions().hour12 === true ? 'h12' : 'h23'
}

/** Browsers under a POSIX locale report tags that they refuse themselves, such as `en-US@posix`. */
function hourFormatOfReader(): Intl.DateTimeFormat {
  const hour = { hour: 'numeric' } as const
  try {
    return new Intl.DateTimeFormat(globalThis.navigator?.language, hour)
  } catch {
    return new Intl.DateTimeFormat(undefined, hour)
  }
}

/** `14:02:11`, or `02:02:11 pm`, with the day when it was another one than `now`. */
export function formatTime(when: When, now: number = Date.now()): string {
  const date = new Date(when)
  const today = new Date(now)
  if (date.toDateString() === today.toDateString()) return time.format(date)
  const named = date.getFullYear() === today.getFullYear() ? day : dayWithYear
  return `${named.format(date)}, ${time.format(date)}`
}

/** `14:02:11.320`. */
export function formatExactTime(when: When): string {
  return exact.format(new Date(when))
}

/** `4 Nov 2026, 14:02:11.320, UTC+1`, for tooltips. */
export function formatFullTime(when: When): string {
  const date = new Date(when)
  return `${dayWithYear.format(date)}, ${exact.format(date)}, ${zoneName(date)}`
}

/** `UTC+1`, shown once in the head of a time column. */
export function zoneName(date: Date = new Date()): string {
  const minutes = -date.getTimezoneOffset()
  if (minutes === 0) return 'UTC'
  const hours = Math.floor(Math.abs(minutes) / 60)
  const rest = Math.abs(minutes) % 60
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}

export function formatCount(value: number): string {
  return count.format(value)
}
