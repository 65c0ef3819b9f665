/** Where an argument of StrSubstNo goes: `%1`, or `#1###`, which asks for its own width. */
interface FormatPlaceholder {
  readonly start: number
  readonly end: number
  /** 0-based. */
  readonly argument: number
  readonly hasWidth: boolean
}

/** The first placeholder from `from` on that names one of the `count` arguments; others stay as they are written. */
export function findPlaceholder(format: string, from: number, count: number): FormatPlaceholder | undefined {
  for (let start = from; start < format.length; start++) {
    const unit = format.charCodeAt(start)
    if (unit !== PERCENT && unit !== HASH) continue
    const digits = numberLength(format, start + 1, count)
    if (digits === 0) continue
    let end = start + 1 + digits
    const argument = Number(format.slice(start + 1, end)) - 1
    if (unit === HASH) while (format.charCodeAt(end) === HASH) end++
    return { start, end, argument, hasWidth: unit === HASH }
  }
  return undefined
}

const PERCENT = 37
const HASH = 35

/** Two digits only for 10; 0 when the number names no argument. */
function numberLength(format: string, at: number, count: number): number {
  const digit = format.charCodeAt(at) - 48
  if (digit === 1 && format.charCodeAt(at + 1) === 48 && count >= 10) return 2
  return digit >= 1 && digit <= 9 && digit <= count ? 1 : 0
}
