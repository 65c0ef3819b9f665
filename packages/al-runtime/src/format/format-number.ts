import { errors } from '../errors/error-texts.ts'
import { Decimal } from '../values/decimal.ts'
import type { Culture } from './culture.ts'
import { fieldText, type FormatPattern, formatPattern } from './format-pattern.ts'

/** Format 0 of a Decimal: `-76,543.21`. */
export function formatDecimal(value: Decimal, culture: Culture): string {
  const text = value.toString()
  const point = text.indexOf('.')
  const whole = point === -1 ? text : text.slice(0, point)
  const grouped = groupThousands(whole, culture.thousands)
  return point === -1 ? grouped : grouped + culture.decimalPoint + text.slice(point + 1)
}

const decimalFormats: Readonly<Record<number, string>> = {
  0: '<Sign><Integer Thousand><Decimals>',
  1: '<Sign><Integer><Decimals>',
  2: '<Sign><Integer><Decimals><Comma,.>',
  3: '<Integer Thousand><Decimals><Sign,1>',
  4: '<Integer><Decimals><Sign,1>',
}
const integerFormats: Readonly<Record<number, string>> = {
  ...decimalFormats,
  0: '<Sign><Integer>',
}

/** Format 9 with a precision of its own. */
const genericPattern = formatPattern('<Sign><Integer><Decimals><Comma,.>')

/** `isInteger`: the standard formats of Integer and BigInteger. */
export function formatNumberAs(value: Decimal, format: number | string, isInteger: boolean, culture: Culture): string {
  if (format === 9) return value.toString()
  const standard = isInteger ? integerFormats : decimalFormats
  if (typeof format === 'number')
    return render(value, formatPattern(standard[format] ?? standard[0]!), undefined, culture)
  const pattern = formatPattern(format)
  if (pattern.standardFormat === undefined) return render(value, pattern, pattern.precision, culture)
  const text = standard[pattern.standardFormat]
  if (pattern.standardFormat === 9)
    return pattern.precision ? render(value, genericPattern, pattern.precision, culture) : value.toString()
  if (text === undefined) throw errors.formatExpression(format)
  return render(value, { ...formatPattern(text), ...definedAttributes(pattern) }, pattern.precision, culture)
}

function definedAttributes(pattern: FormatPattern): Partial<FormatPattern> {
  return {
    ...(pattern.comma === undefined ? {} : { comma: pattern.comma }),
    ...(pattern.thousands === undefined ? {} : { thousands: pattern.thousands }),
    ...(pattern.filler === undefined ? {} : { filler: pattern.filler }),
  }
}

function render(
  value: Decimal,
  pattern: FormatPattern,
  precision: FormatPattern['precision'],
  culture: Culture,
): string {
  const places = precision ?? decimalsLength(pattern)
  const rounded = places === undefined ? value : value.round(unitOf(places.max), '=')
  const [whole = '', fraction = ''] = rounded.abs().toString().split('.')
  const filler = pattern.filler ?? ' '
  let text = ''
  for (const part of pattern.parts) {
    if (typeof part === 'string') {
      text += part
      continue
    }
    switch (part.field) {
      case 'sign':
        text += fieldText(rounded.isNegative() ? '-' : '', part.length, ' ')
        break
      case 'integer':
        text += whole.padStart(part.length, filler)
        break
      case 'integer thousand':
        text += groupThousands(whole, pattern.thousands ?? culture.thousands).padStart(part.length, filler)
        break
      case 'decimals': {
        const digits = fraction.padEnd(places?.min ?? 0, '0')
        if (digits !== '') text += (pattern.comma ?? culture.decimalPoint) + digits
        break
      }
      case 'text':
      case 'number':
        text += rounded.toString()
        break
      default:
        throw errors.formatExpression(`<${part.field}>`)
    }
  }
  return text
}

/** `<Decimals,3>`: the point and two places. */
function decimalsLength(pattern: FormatPattern): { readonly min: number; readonly max: number } | undefined {
  for (const part of pattern.parts) {
    if (typeof part !== 'string' && part.field === 'decimals' && part.length > 0) {
      return { min: part.length - 1, max: part.length - 1 }
    }
  }
  return undefined
}

const units: Decimal[] = []

function unitOf(places: number): Decimal {
  const at = Math.min(places, 28)
  return (units[at] ??= Decimal.fromScaled(1n, at))
}

/** `-1234567` to `-1,234,567`. */
function groupThousands(digits: string, separator: string): string {
  const sign = digits.startsWith('-') ? '-' : ''
  let rest = sign === '' ? digits : digits.slice(1)
  if (rest.length <= 3) return digits
  let grouped = ''
  while (rest.length > 3) {
    grouped = separator + rest.slice(-3) + grouped
    rest = rest.slice(0, -3)
  }
  return sign + rest + grouped
}
