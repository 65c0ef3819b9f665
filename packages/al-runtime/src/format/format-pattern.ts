import { errors } from '../errors/error-texts.ts'

/** A parsed format string: `<Year4>-<Month,2>` (docs: devenv-format-property.md). Attributes hold for the whole pattern. */
export interface FormatPattern {
  readonly parts: readonly PatternPart[]
  readonly standardFormat: number | undefined
  readonly filler: string | undefined
  readonly comma: string | undefined
  readonly thousands: string | undefined
  readonly precision: { readonly min: number; readonly max: number } | undefined
}

/** A literal, or a field with its length (0 = as long as needed); field names in lower case, without a full stop at the end. */
export type PatternPart = string | { readonly field: string; readonly length: number }

const parsed = new Map<string, FormatPattern>()

export function formatPattern(text: string): FormatPattern {
  let pattern = parsed.get(text)
  if (pattern === undefined) {
    pattern = parse(text)
    // Formats are constants of programs as a rule; one that builds them must not fill the memory.
    if (parsed.size > 500) parsed.clear()
    parsed.set(text, pattern)
  }
  return pattern
}

function parse(text: string): FormatPattern {
  const parts: PatternPart[] = []
  const attributes: { -readonly [K in Exclude<keyof FormatPattern, 'parts'>]: FormatPattern[K] } = {
    standardFormat: undefined,
    filler: undefined,
    comma: undefined,
    thousands: undefined,
    precision: undefined,
  }
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('<', at)
    if (open !== at) {
      parts.push(text.slice(at, open === -1 ? text.length : open))
      if (open === -1) break
    }
    const comma = text.indexOf(',', open)
    let close = text.indexOf('>', open)
    // The character of an attribute may be '>' itself.
    if (close !== -1 && comma === close - 1 && text[close + 1] === '>') close++
    if (close === -1) throw errors.formatExpression(text)
    const inside = text.slice(open + 1, close)
    const split = inside.indexOf(',')
    const name = (split === -1 ? inside : inside.slice(0, split)).trim().toLowerCase()
    const argument = split === -1 ? undefined : inside.slice(split + 1)
    at = close + 1
    switch (name) {
      case 'standard format':
        attributes.standardFormat = integer(argument, text)
        break
      case 'filler character':
        attributes.filler = character(argument, text)
        break
      case 'comma':
        attributes.comma = character(argument, text)
        break
      case '1000character':
        attributes.thousands = argument ?? ''
        break
      case 'precision': {
        const match = /^\s*(\d*)(?::(\d*))?\s*$/.exec(argument ?? '')
        if (!match) throw errors.formatExpression(text)
        const min = Number(match[1] || 0)
        attributes.precision = { min, max: match[2] === undefined ? min : Number(match[2] || 28) }
        break
      }
      case 'overflow':
        break
      default:
        parts.push({
          field: name.replace(/\.$/, ''),
          length: argument === undefined ? 0 : integer(argument, text),
        })
    }
  }
  return { parts, ...attributes }
}

function integer(argument: string | undefined, text: string): number {
  const number = Number((argument ?? '').trim())
  if (!Number.isInteger(number) || number < 0) throw errors.formatExpression(text)
  return number
}

function character(argument: string | undefined, text: string): string {
  if (argument === undefined || argument.length !== 1) throw errors.formatExpression(text)
  return argument
}

/** A field's text at its length: numbers keep their last digits and are filled on the left. */
export function fieldNumber(value: number | string, length: number, filler: string): string {
  const digits = String(value)
  if (length === 0) return digits
  return digits.length > length ? digits.slice(digits.length - length) : digits.padStart(length, filler)
}

/** Texts are cut, or filled on the right. */
export function fieldText(value: string, length: number, filler: string): string {
  return length === 0 ? value : value.slice(0, length).padEnd(length, filler)
}
