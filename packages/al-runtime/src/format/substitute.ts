import type { Variant } from '../values/variant.ts'
import { type FormatContext, formatValue } from './format-value.ts'

/**
 * StrSubstNo: `%1`…`%10` are replaced by the formatted argument, `#1###` by the argument at that width (left aligned, `*` when
 * it does not fit). A number without an argument stays as written.
 */
export function substitute(context: FormatContext, format: string, args: readonly Variant[]): string {
  if (args.length === 0 || (format.indexOf('%') === -1 && format.indexOf('#') === -1)) return format
  let text = ''
  let from = 0
  for (let at = 0; at < format.length; at++) {
    const unit = format.charCodeAt(at)
    if (unit !== PERCENT && unit !== HASH) continue
    const digits = placeholderDigits(format, at + 1, args.length)
    if (digits === 0) continue
    const argument = args[Number(format.slice(at + 1, at + 1 + digits)) - 1]!
    const value = formatValue(context, argument.value, argument.type)
    let end = at + 1 + digits
    text += format.slice(from, at)
    if (unit === PERCENT) {
      text += value
    } else {
      while (format.charCodeAt(end) === HASH) end++
      const width = end - at
      text += value.length > width ? '*'.repeat(width) : value.padEnd(width)
    }
    from = end
    at = end - 1
  }
  return from === 0 ? format : text + format.slice(from)
}

const PERCENT = 37
const HASH = 35

/** Two digits only for 10; 0 when the number names no argument. */
function placeholderDigits(format: string, at: number, count: number): number {
  const digit = format.charCodeAt(at) - 48
  if (digit === 1 && format.charCodeAt(at + 1) === 48 && count >= 10) return 2
  return digit >= 1 && digit <= 9 && digit <= count ? 1 : 0
}
