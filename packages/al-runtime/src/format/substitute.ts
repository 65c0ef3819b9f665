import { findPlaceholder } from '@alcove/al-abi'
import type { Variant } from '../values/variant.ts'
import { type FormatContext, formatValue } from './format-value.ts'

/**
 * StrSubstNo: `%1`…`%10` are replaced by the formatted argument, `#1###` by the argument at that width (left aligned, `*` when
 * it does not fit). A number without an argument stays as written. Formats that are constants are spelt out by the compiler.
 */
export function substitute(context: FormatContext, format: string, args: readonly Variant[]): string {
  let text = ''
  let from = 0
  for (;;) {
    const found = findPlaceholder(format, from, args.length)
    if (found === undefined) return from === 0 ? format : text + format.slice(from)
    const { start, end, argument, hasWidth } = found
    const { value, type } = args[argument]!
    const shown = formatValue(context, value, type)
    text += format.slice(from, start) + (hasWidth ? atWidth(shown, end - start) : shown)
    from = end
  }
}

function atWidth(shown: string, width: number): string {
  return shown.length > width ? '*'.repeat(width) : shown.padEnd(width)
}
