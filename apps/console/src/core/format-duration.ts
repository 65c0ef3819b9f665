/** Durations of console.md 20: `0.4 s`, `12 s`, `3 min 12 s`, `2 h 05 min`, `3 d 4 h`. */
export function formatDuration(ms: number): string {
  if (ms < 1_000) return ms < 50 ? '0 s' : `${Math.min(0.9, Math.round(ms / 100) / 10).toFixed(1)} s`
  const { days, hours, minutes, seconds } = parts(ms)
  if (days > 0) return `${days} d ${hours} h`
  if (hours > 0) return `${hours} h ${pad(minutes)} min`
  if (minutes > 0) return `${minutes} min ${pad(seconds)} s`
  return `${seconds} s`
}

/** Whole seconds, for what ticks from zero. */
export function formatSeconds(ms: number): string {
  return formatDuration(Math.max(0, Math.floor(ms / 1_000)) * 1_000)
}

/** Spelled out, for accessible names. */
export function spellDuration(ms: number): string {
  const { days, hours, minutes, seconds } = parts(ms)
  if (days > 0) return `${unit(days, 'day')} ${unit(hours, 'hour')}`
  if (hours > 0) return `${unit(hours, 'hour')} ${unit(minutes, 'minute')}`
  if (minutes > 0) return `${unit(minutes, 'minute')} ${unit(seconds, 'second')}`
  return unit(seconds, 'second')
}

/** With milliseconds, for the detail. */
export function formatExactDuration(ms: number): string {
  return ms < 60_000 ? `${(ms / 1_000).toFixed(ms < 10_000 ? 2 : 1)} s` : formatDuration(ms)
}

function parts(ms: number): { days: number; hours: number; minutes: number; seconds: number } {
  const total = Math.max(0, Math.floor(ms / 1_000))
  return {
    days: Math.floor(total / 86_400),
    hours: Math.floor(total / 3_600) % 24,
    minutes: Math.floor(total / 60) % 60,
    seconds: total % 60,
  }
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

function unit(value: number, name: string): string {
  return `${value} ${name}${value === 1 ? '' : 's'}`
}
