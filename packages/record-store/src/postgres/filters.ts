import type { FieldFilter, FilterExpression, RecordQuery } from '../record-store.ts'
import { ignoreCasePattern, withoutMarksSql } from './ignore-case-pattern.ts'
import type { SqlBuilder } from './sql-builder.ts'
import type { CollationKey, ColumnShape, TableShape } from './table-shape.ts'

/** The conditions of a query, or an empty text; parameters go to the builder. */
export function conditionsOf(
  query: RecordQuery,
  shape: TableShape,
  sql: SqlBuilder,
  collationKey: CollationKey,
): string {
  const condition = (filter: FieldFilter) => fieldCondition(filter, shape, sql, collationKey)
  const all = query.filters.map(condition).filter((text) => text !== '')
  const any = query.anyOf.map(condition).filter((text) => text !== '')
  if (any.length > 0) all.push(any.length === 1 ? any[0]! : `(${any.join(' or ')})`)
  return all.join(' and ')
}

function fieldCondition(filter: FieldFilter, shape: TableShape, sql: SqlBuilder, collationKey: CollationKey): string {
  const column = shape.column(filter.field)
  if (column !== undefined) return expressionSql(filter.expression, column, sql, collationKey)
  const field = shape.table.fields.find((declared) => declared.no === filter.field)
  if (field?.fieldClass === 'FlowFilter') return '' // holds no data (al-language.md 9.3)
  throw new Error(
    `Field ${filter.field} of table ${shape.table.name} is not stored, so it cannot be filtered in the database.`,
  )
}

function expressionSql(
  expression: FilterExpression,
  column: ColumnShape,
  sql: SqlBuilder,
  collationKey: CollationKey,
): string {
  switch (expression.kind) {
    case 'or': {
      const values = equalValues(expression.terms)
      if (values !== undefined)
        return `${column.sql} = any(${sql.add(values.map((value) => column.codec.encode(value)))}::${column.codec.sqlType}[])`
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
  return `(${terms.map((term) => expressionSql(term, column, sql, collationKey)).join(operator)})`
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
  if (operator === '=' || operator === '<>') return `${column.sql} ${operator} ${sql.add(column.codec.encode(value))}`
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
