import type { FilterExpression } from '@alcove/record-store'

/** The canonical text of a filter (GetFilter). `textOf` writes a value of the field's type. */
export function printFilter(expression: FilterExpression, textOf: (value: unknown) => string): string {
  switch (expression.kind) {
    case 'or':
      return expression.terms.map((term) => printFilter(term, textOf)).join('|')
    case 'and':
      return expression.terms
        .map((term) => (term.kind === 'or' ? `(${printFilter(term, textOf)})` : printFilter(term, textOf)))
        .join('&')
    case 'compare': {
      const text = quotedWhenNeeded(textOf(expression.value))
      return expression.operator === '=' ? text : expression.operator + text
    }
    case 'range': {
      const from = expression.from === undefined ? '' : quotedWhenNeeded(textOf(expression.from))
      const to = expression.to === undefined ? '' : quotedWhenNeeded(textOf(expression.to))
      return `${from}..${to}`
    }
    case 'match':
      return (
        (expression.negated ? '<>' : '') +
        quotedPattern(expression.ignoreCase ? `@${expression.pattern}` : expression.pattern)
      )
  }
}

function quotedWhenNeeded(text: string): string {
  return text === '' || /[*?@%]/.test(text) ? quote(text) : quotedPattern(text)
}

function quotedPattern(text: string): string {
  return /[&|()=<>']|\.\.|^\.|\.$|^ | $/.test(text) ? quote(text) : text
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
