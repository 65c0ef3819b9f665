import type { FilterExpression } from '@alcove/record-store'

/** The stretch of a sorted index that a filter may hit; an end left out is open. */
export interface Bounds {
  readonly from?: unknown
  readonly to?: unknown
  /** Nothing but one value passes: the next field of the index can be bounded too. */
  readonly isPoint: boolean
}

/** Undefined when the filter says nothing about a stretch. Bounds may be wider than the filter, never narrower. */
export function boundsOf(expression: FilterExpression): Bounds | undefined {
  switch (expression.kind) {
    case 'compare': {
      const { operator, value } = expression
      if (operator === '=') return { from: value, to: value, isPoint: true }
      if (operator === '<' || operator === '<=') return { to: value, isPoint: false }
      return operator === '<>' ? undefined : { from: value, isPoint: false }
    }
    case 'range':
      return { ...expression, isPoint: false }
    default:
      return undefined
  }
}
