import type { FilterExpression } from '@alcove/record-store'

/** Everything up to the highest value that the filter lets through; undefined when there is none. */
export function upperLimit(expression: FilterExpression): FilterExpression | undefined {
  switch (expression.kind) {
    case 'compare': {
      const { operator, value } = expression
      if (operator === '<') return expression
      return operator === '=' || operator === '<=' ? { kind: 'compare', operator: '<=', value } : undefined
    }
    case 'range':
      return expression.to === undefined ? undefined : { kind: 'compare', operator: '<=', value: expression.to }
    case 'or': {
      const terms = expression.terms.map(upperLimit)
      return terms.includes(undefined) ? undefined : { kind: 'or', terms: terms as FilterExpression[] } // none is undefined
    }
    case 'and': {
      const terms = expression.terms.flatMap((term) => upperLimit(term) ?? [])
      return terms.length === 0 ? undefined : { kind: 'and', terms }
    }
    case 'match':
      return undefined
  }
}
