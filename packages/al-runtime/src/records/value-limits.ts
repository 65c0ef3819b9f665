import type { EnumMetadata, FieldMetadata } from '@alcove/al-abi'
import type { FieldKind } from './field-kind.ts'
import { writtenValue } from './initial-value.ts'
import { characterNotAllowed, notNumeric, valueTooLarge, valueTooSmall } from './record-errors.ts'

/** Raises when the value is none that the field's properties allow; `shown` formats a value for the error. */
export type ValueLimits = (value: unknown, shown: (value: unknown) => string) => void

/** MinValue, MaxValue, Numeric, CharAllowed: Validate checks them, assignment does not (al-language.md 9.5). */
export function valueLimits(
  field: FieldMetadata,
  kind: FieldKind,
  enumOf: (id: number) => EnumMetadata | undefined,
): ValueLimits | undefined {
  const { limits, caption } = field
  if (limits === undefined) return undefined
  const read = (written: string | number | boolean) => writtenValue(field, written, kind.blank, enumOf)
  const min = limits.minValue === undefined ? undefined : read(limits.minValue)
  const max = limits.maxValue === undefined ? undefined : read(limits.maxValue)
  return (value, shown) => {
    if (min !== undefined && kind.compare(value, min) < 0) throw valueTooSmall(caption, shown(min), shown(value))
    if (max !== undefined && kind.compare(value, max) > 0) throw valueTooLarge(caption, shown(max), shown(value))
    if (typeof value !== 'string') return
    if (limits.numeric && /[^0-9]/.test(value)) throw notNumeric(caption, value)
    const wrong = limits.charAllowed && [...value].find((character) => !isAllowed(character, limits.charAllowed!))
    if (wrong) throw characterNotAllowed(caption, wrong)
  }
}

function isAllowed(character: string, pairs: string): boolean {
  for (let i = 0; i < pairs.length; i += 2) {
    const first = pairs[i]!
    if (character >= first && character <= (pairs[i + 1] ?? first)) return true
  }
  return false
}
