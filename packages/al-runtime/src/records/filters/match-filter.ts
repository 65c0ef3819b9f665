import type { FilterExpression } from '@alcove/record-store'
import { collationKey } from '../../values/collation.ts'
import { numbers } from '../field-kind.ts'
import type { FieldShape } from '../table-shape.ts'

export type Predicate = (value: unknown) => boolean

/** The filter as a test of a field's value, with the same outcome as the store's SQL. */
export function predicateOf(expression: FilterExpression, field: FieldShape): Predicate {
  const { compare } = field.kind
  if (field.kind === numbers && expression.kind === 'range') return numberRange(expression.from, expression.to)
  switch (expression.kind) {
    case 'or': {
      const terms = expression.terms.map((term) => predicateOf(term, field))
      return (value) => terms.some((term) => term(value))
    }
    case 'and': {
      const terms = expression.terms.map((term) => predicateOf(term, field))
      return (value) => terms.every((term) => term(value))
    }
    case 'compare':
      return comparison(expression.operator, expression.value, field)
    case 'range': {
      const { from, to } = expression
      if (from === undefined) return to === undefined ? () => true : (value) => compare(value, to) <= 0
      if (to === undefined) return (value) => compare(value, from) >= 0
      return (value) => compare(value, from) >= 0 && compare(value, to) <= 0
    }
    case 'match': {
      const { ignoreCase, negated } = expression
      const pattern = patternOf(ignoreCase ? foldText(expression.pattern) : expression.pattern)
      return (value) => pattern.test(ignoreCase ? foldText(value as string) : (value as string)) !== negated
    }
  }
}

/** Dates, options and numbers are most of what ranges are set on: no call for each end. The casts are FieldKind's rule for this kind. */
function numberRange(from: unknown, to: unknown): Predicate {
  const low = from === undefined ? -Infinity : (from as number)
  const high = to === undefined ? Infinity : (to as number)
  return (value) => (value as number) >= low && (value as number) <= high
}

function comparison(operator: '=' | '<>' | '<' | '<=' | '>' | '>=', expected: unknown, field: FieldShape): Predicate {
  const { compare } = field.kind
  // Objects (Decimal, DateFormula) are equal by value, everything else by identity.
  const byIdentity = typeof expected !== 'object'
  switch (operator) {
    case '=':
      return byIdentity ? (value) => value === expected : (value) => compare(value, expected) === 0
    case '<>':
      return byIdentity ? (value) => value !== expected : (value) => compare(value, expected) !== 0
    case '<':
      return (value) => compare(value, expected) < 0
    case '<=':
      return (value) => compare(value, expected) <= 0
    case '>':
      return (value) => compare(value, expected) > 0
    case '>=':
      return (value) => compare(value, expected) >= 0
  }
}

/** What a leading @ makes of a text: no case, no accents; each letter by its weight in the order of texts. */
export function foldText(text: string): string {
  let folded = ''
  for (const char of text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC'))
    folded += isWildcard(char) ? char : letterOf(char)
  return folded
}

const isWildcard = (char: string) => char === '*' || char === '?'

/** By primary weight; the first character met stands for all that have it. */
const letters = new Map<string, string>()

function letterOf(char: string): string {
  if (char >= 'a' && char <= 'z') return char
  const [weight = ''] = collationKey(char).split('\u0001')
  if (weight.length === 1 && weight >= 'a' && weight <= 'z') return weight
  const known = letters.get(weight)
  if (known === undefined) letters.set(weight, char)
  return known ?? char
}

function patternOf(pattern: string): RegExp {
  const source = pattern
    .replace(/[\\^$.+|()[\]{}]/g, '\\$&')
    .replace(/\*+/g, '*')
    .replaceAll('*', '[^]*')
    .replaceAll('?', '[^]')
  // `?` is a whole character, also beyond the first plane.
  return new RegExp(`^${source}$`, 'u')
}
