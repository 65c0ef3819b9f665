/** A Duration: `2days 4hours 3.7 seconds`, ISO 8601 (`P1DT2H`), or plain milliseconds. Undefined when it is none. */
export function parseDuration(text: string): number | undefined {
  const words = text.trim().toLowerCase()
  if (words === '') return 0
  if (/^[+-]?\d+$/.test(words)) return safe(Number(words))
  return words.replace(/^[+-]/, '').startsWith('p') ? parseIso(words) : parseWords(words)
}

const UNITS: readonly (readonly [unit: string, ms: number])[] = [
  ['milliseconds', 1],
  ['ms', 1],
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
  ['mins', 60_000],
  ['seconds', 1000],
  ['secs', 1000],
]

function parseWords(text: string): number | undefined {
  const pattern = /\s*(\d+(?:\.\d+)?|\.\d+)\s*([a-z]+)\.?,?/y
  const negative = text.startsWith('-')
  pattern.lastIndex = negative ? 1 : 0
  let total = 0
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text)
    if (!match) return undefined
    const ms = unitMs(match[2]!)
    if (ms === undefined) return undefined
    total += Number(match[1]) * ms
  }
  return safe(Math.round(negative ? -total : total))
}

/** `d`, `day`, `days`; `m` is minutes, `ms` milliseconds. */
function unitMs(word: string): number | undefined {
  if (word === 'm') return 60_000
  return UNITS.find(([unit]) => unit.startsWith(word))?.[1]
}

function parseIso(text: string): number | undefined {
  const match = /^([+-]?)p(?:(\d+)d)?(?:t(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s)?)?$/.exec(text)
  if (!match || /[pt]$/.test(text)) return undefined
  const [, sign, days = 0, hours = 0, minutes = 0, seconds = 0] = match
  const total =
    Number(days) * 86_400_000 +
    Number(hours) * 3_600_000 +
    Number(minutes) * 60_000 +
    Math.round(Number(seconds) * 1000)
  return safe(sign === '-' ? -total : total)
}

function safe(ms: number): number | undefined {
  return Number.isSafeInteger(ms) ? ms + 0 : undefined
}
