import type { FilterExpression } from '../record-store.ts'
import { ignoreCasePattern, withoutMarksSql } from './ignore-case-pattern.ts'
import type { SqlBuilder } from './sql-builder.ts'
import type { CollationKey, ColumnShape } from './table-shape.ts'

/** A filter of a column as a condition; parameters go to the builder. */
export function filterSql(
  expression: FilterExpression,
  column: ColumnShape,
  sql: SqlBuilder,
  collationKey: CollationKey,
): string {
  switch (expression.kind) {
    case 'or': {
      const values = equalValues(expression.terms)
      if (values !== undefined)
        return column.keyParts
          .map((part) => `${part.sql} = any(${sql.add(values.map((value) => part.encode(value)))}::${part.sqlType}[])`)
          .join(' and ')
      return joined(expression.terms, ' or ', 'false', column, sql, collationKey)
    }
    case 'and':
      return joined(expression.terms, ' and ', 'true', column, sql, collationKey)
    case 'compare':
      return comparison(column, expression.operator, expression.value, sql)
    case 'range': {
      const ends = [
        ...(expression.from === undefined ? [] : [comparison(column, '>=', expression.from, sql)]),
        ...(expression.to === undefined ? [] : [comparison(column, '<=', expression.to, sql)]),
      ]
      return ends.length === 0 ? 'true' : ends.length === 1 ? ends[0]! : `(${ends.join(' and ')})`
    }
    case 'match':
      return matchSql(expression, column, sql, collationKey)
  }
}

function joined(
  terms: readonly FilterExpression[],
  operator: string,
  none: string,
  column: ColumnShape,
  sql: SqlBuilder,
  collationKey: CollationKey,
): string {
  if (terms.length === 0) return none
  return `(${terms.map((term) => filterSql(term, column, sql, collationKey)).join(operator)})`
}

/** `1|2|3`: one array, so that the statement's text does not depend on how many there are. */
function equalValues(terms: readonly FilterExpression[]): unknown[] | undefined {
  const values: unknown[] = []
  for (const term of terms) {
    if (term.kind !== 'compare' || term.operator !== '=') return undefined
    values.push(term.value)
  }
  return values.length > 1 ? values : undefined
}

type Comparison = Extract<FilterExpression, { kind: 'compare' }>['operator']

function comparison(column: ColumnShape, operator: Comparison, value: unknown, sql: SqlBuilder): string {
  if (operator === '<>') return `${column.sql} <> ${sql.add(column.codec.encode(value))}`
  // The sort key finds the value in an index.
  if (operator === '=')
    return column.keyParts.map((part) => `${part.sql} = ${sql.add(part.encode(value))}`).join(' and ')
  const parts = column.orderParts
  const placeholders = parts.map((part) => part.parameter(sql.add(part.encode(value))))
  return `(${parts.map((part) => part.sql).join(', ')}) ${operator} (${placeholders.join(', ')})`
}

function matchSql(
  match: Extract<FilterExpression, { kind: 'match' }>,
  column: ColumnShape,
  sql: SqlBuilder,
  collationKey: CollationKey,
): string {
  const text = column.codec.isText ? column.sql : `${column.sql}::text`
  if (match.pattern.includes('\0')) return match.negated ? 'true' : 'false' // no stored text has it
  if (match.ignoreCase)
    return `${withoutMarksSql(text)} ${match.negated ? '!~' : '~'} ${sql.add(ignoreCasePattern(match.pattern, collationKey))}`
  return `${text} ${match.negated ? 'not like' : 'like'} ${sql.add(likePattern(match.pattern))}`
}

function likePattern(pattern: string): string {
  return pattern.replace(/[\\%_*?]/g, (char) => (char === '*' ? '%' : char === '?' ? '_' : `\\${char}`))
}
