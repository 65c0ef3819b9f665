import type { FilterExpression } from '@alcove/record-store'
import { EVERYTHING, interval, intersection, type Intervals, union } from './intervals.ts'

/** The numbers inside a filter of a field whose values are whole numbers (Integer, Option, Date). */
export function numbersInside(expression: FilterExpression): Intervals {
  switch (expression.kind) {
    case 'or':
      return union(...expression.terms.map(numbersInside))
    case 'and':
      return expression.terms.map(numbersInside).reduce(intersection, EVERYTHING)
    case 'range':
      // The values of such a field are numbers (al-type.ts).
      return interval(
        (expression.from as number | undefined) ?? -Infinity,
        (expression.to as number | undefined) ?? Infinity,
      )
    case 'compare': {
      const value = expression.value as number
      switch (expression.operator) {
        case '=':
          return interval(value, value)
        case '<>':
          return [...interval(-Infinity, value - 1), ...interval(value + 1, Infinity)]
        case '<':
          return interval(-Infinity, value - 1)
        case '<=':
          return interval(-Infinity, value)
        case '>':
          return interval(value + 1, Infinity)
        case '>=':
          return interval(value, Infinity)
      }
    }
    // Only texts have patterns.
    case 'match':
      return EVERYTHING
  }
}
