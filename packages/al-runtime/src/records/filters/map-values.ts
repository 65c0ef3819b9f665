import type { FilterExpression } from '@alcove/record-store'

/** The same filter with its values in another form. */
export function mapValues(
  expression: FilterExpression,
  convert: ((value: unknown) => unknown) | undefined,
): FilterExpression {
  if (convert === undefined) return expression
  switch (expression.kind) {
    case 'or':
    case 'and':
      return { ...expression, terms: expression.terms.map((term) => mapValues(term, convert)) }
    case 'compare':
      return { ...expression, value: convert(expression.value) }
    case 'range':
      return {
        kind: 'range',
        ...('from' in expression ? { from: convert(expression.from) } : {}),
        ...('to' in expression ? { to: convert(expression.to) } : {}),
      }
    case 'match':
      return expression
  }
}
