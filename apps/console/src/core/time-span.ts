const units: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** `90s`, `5m`, `2h`, `1d` to ms. */
export function parseSpan(text: string | undefined): number | undefined {
  const match = /^(\d{1,7})([smhd])$/.exec(text ?? '')
  const unit = units[match?.[2] ?? '']
  return match && unit ? Number(match[1]) * unit : undefined
}

/** RFC 3339 in UTC, or relative to `now`: `-15m`. In ms. */
export function parseWhen(text: string | undefined, now: number): number | undefined {
  if (text === undefined) return undefined
  const span = text.startsWith('-') ? parseSpan(text.slice(1)) : undefined
  if (span !== undefined) return now - span
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/.test(text)) return undefined
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : at
}
