import type { Calculation, CalculationLink, FlowField } from '../calculation.ts'
import type { FieldFilter } from '../record-store.ts'
import { filterSql } from './filters.ts'
import { quoteName } from './names.ts'
import { sortKeySql } from './schema/sort-key-function.ts'
import type { SqlBuilder } from './sql-builder.ts'
import { computedPart, type CollationKey, type ColumnShape, type TableShape, type TableShapes } from './table-shape.ts'
import { codecOf } from './values.ts'

/** What the SQL of a query stands on. */
export interface QueryContext {
  readonly shapes: TableShapes
  readonly collationKey: CollationKey
}

/** The columns of a table in one statement: stored ones, and FlowFields as subqueries that share its parameters. */
export class QueryColumns {
  readonly shape: TableShape
  readonly #flowFields: readonly FlowField[]
  readonly #statement: Statement
  /** The table's name or alias in the statement, for subqueries to point out at. */
  readonly #rowSql: string
  readonly #depth: number
  readonly #made = new Map<number, ColumnShape>()

  constructor(
    shape: TableShape,
    flowFields: readonly FlowField[] | undefined,
    statement: Statement,
    rowSql = shape.sql,
    depth = 0,
  ) {
    this.shape = shape
    this.#flowFields = flowFields ?? []
    this.#statement = statement
    this.#rowSql = rowSql
    this.#depth = depth
  }

  /** By AL field number; undefined when the table has no such column and the query no such FlowField. */
  column(fieldNo: number): ColumnShape | undefined {
    const stored = this.shape.column(fieldNo)
    if (stored !== undefined) return stored
    let column = this.#made.get(fieldNo)
    const flowField = column === undefined && this.#flowFields.find((one) => one.field === fieldNo)
    if (flowField) {
      column = flowColumn(this.shape, fieldNo, this.calculationSql(flowField.calculation))
      this.#made.set(fieldNo, column)
    }
    return column
  }

  /** As a subquery names it. */
  qualified(fieldNo: number): string {
    const column = this.#required(fieldNo)
    return this.shape.column(fieldNo) === undefined ? column.sql : `${this.#rowSql}.${column.sql}`
  }

  /** All filters must hold; an empty text when there is nothing to hold. */
  conditions(filters: readonly FieldFilter[]): string[] {
    return filters.map((filter) => this.condition(filter)).filter((text) => text !== '')
  }

  condition({ field, expression }: FieldFilter): string {
    const column = this.column(field)
    if (column !== undefined)
      return filterSql(expression, column, this.#statement.sql, this.#statement.context.collationKey)
    const { table } = this.shape
    if (table.fields.find((declared) => declared.no === field)?.fieldClass === 'FlowFilter') return '' // holds no data (al-language.md 9.3)
    throw new Error(`Field ${field} of table ${table.name} is not stored, so it cannot be filtered in the database.`)
  }

  /** The value of a FlowField in this row. */
  calculationSql(calculation: Calculation): string {
    const { method, negated, place, flowFields, filters, links } = calculation
    const shape = this.#statement.context.shapes.of(place)
    const alias = quoteName(`$f${this.#depth + 1}`)
    const asked = new QueryColumns(shape, flowFields, this.#statement, alias, this.#depth + 1)
    const conditions = [...asked.conditions(filters), ...links.map((link) => this.#linkSql(link, asked))]
    const from = `from ${shape.sql} as ${alias}${conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`}`
    const value = `(${calculated(method, from, calculation.field, asked)})`
    if (!negated) return value
    return method === 'exist' ? `(not ${value})` : `(-${value})`
  }

  #linkSql(link: CalculationLink, asked: QueryColumns): string {
    switch (link.operator) {
      case '=': {
        const [mine, theirs] = [this.#required(link.ofRow), asked.#required(link.field)]
        const same = `${theirs.sql} = ${this.qualified(link.ofRow)}`
        const hasIndex =
          mine.sortColumn !== undefined && theirs.sortColumn !== undefined && isSameKind(this, asked, link)
        return hasIndex
          ? `${quoteName(theirs.sortColumn)} = ${this.#rowSql}.${quoteName(mine.sortColumn)} and ${same}`
          : same
      }
      case '<=': {
        const theirs = asked.#required(link.field)
        const [low, high] = [theirs.sql, this.qualified(link.ofRow)]
        return theirs.codec.isText ? `${sortKeySql(low)} <= ${sortKeySql(high)}` : `${low} <= ${high}`
      }
      case 'filters': {
        const own = this.qualified(link.ofRow)
        const ways = link.texts.map(({ text, conditions, links }) => {
          const all = [...asked.conditions(conditions), ...links.map((one) => this.#linkSql(one, asked))]
          return `(${[`${own} = ${this.#statement.sql.add(text)}`, ...all].join(' and ')})`
        })
        return ways.length === 0 ? 'false' : `(${ways.join(' or ')})`
      }
    }
  }

  #required(fieldNo: number): ColumnShape {
    const column = this.column(fieldNo)
    if (column === undefined)
      throw new Error(`Field ${fieldNo} of table ${this.shape.table.name} cannot be calculated in the database.`)
    return column
  }
}

interface Statement {
  readonly sql: SqlBuilder
  readonly context: QueryContext
}

function calculated(method: Calculation['method'], from: string, fieldNo: number, asked: QueryColumns): string {
  if (method === 'count') return `select count(*) ${from}`
  if (method === 'exist') return `exists (select 1 ${from})`
  const column = asked.column(fieldNo)
  if (column === undefined) throw new Error(`Field ${fieldNo} of table ${asked.shape.table.name} cannot be calculated.`)
  switch (method) {
    case 'sum':
      return `select coalesce(sum(${column.sql}), 0) ${from}`
    case 'average':
      return `select coalesce(round(avg(${column.sql}), 20), 0) ${from}`
    case 'min':
    case 'max': {
      const direction = method === 'max' ? ' desc' : ''
      const order = column.orderParts.map((part) => part.sql + direction).join(', ')
      return orBlank(`select ${column.sql} ${from} order by ${order} limit 1`, column)
    }
    case 'lookup': {
      const order = asked.shape.primaryKey.flatMap((key) => key.keyParts.map((part) => part.sql)).join(', ')
      return orBlank(`select ${column.sql} ${from} order by ${order} limit 1`, column)
    }
  }
}

function orBlank(select: string, { codec }: ColumnShape): string {
  return `coalesce((${select}), ${codec.blankSql})`
}

/** Sort keys of one kind are made by one function. */
function isSameKind(own: QueryColumns, asked: QueryColumns, link: { field: number; ofRow: number }): boolean {
  const kind = (columns: QueryColumns, no: number) =>
    columns.shape.table.fields.find((field) => field.no === no)?.type.kind
  return kind(own, link.ofRow) === kind(asked, link.field)
}

const WHOLE = new Set(['integer', 'bigint'])

function flowColumn(shape: TableShape, fieldNo: number, value: string): ColumnShape {
  const field = shape.table.fields.find((declared) => declared.no === fieldNo)!
  const codec = codecOf(field.type)
  const sql = WHOLE.has(codec.sqlType) ? `round(${value})` : value
  const plain = {
    sql,
    sqlType: codec.sqlType,
    encode: (one: unknown) => codec.encode(one),
    parameter: (placeholder: string) => placeholder,
  }
  return {
    fieldNo,
    index: -1,
    fieldName: field.name,
    name: field.name,
    sql,
    codec,
    sortColumn: undefined,
    orderParts: [codec.isText ? computedPart(sql) : plain],
    keyParts: [plain],
  }
}
