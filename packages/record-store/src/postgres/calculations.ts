import type { Calculation } from '../calculation.ts'
import type { CalculatedValue, RecordQuery } from '../record-store.ts'
import { QueryColumns, type QueryContext } from './flow-columns.ts'
import { distinctSql, sumsSql } from './queries.ts'
import type { SessionWork } from './session-work.ts'
import { SqlBuilder } from './sql-builder.ts'

/** Answers that are values, not rows. */
export class Calculations {
  readonly #work: SessionWork
  readonly #context: QueryContext

  constructor(work: SessionWork, context: QueryContext) {
    this.#work = work
    this.#context = context
  }

  /** StoreSession.sums. */
  async sums(query: RecordQuery, fields: readonly number[]): Promise<CalculatedValue[]> {
    if (fields.length === 0) return []
    const shape = this.#context.shapes.of(query.place)
    const sql = sumsSql(query, fields, shape, this.#context)
    const { rows } = await this.#work.operate((operation) => this.#work.read(operation, shape, sql))
    return rows[0]!
  }

  /** StoreSession.calculate: all in one statement. */
  async calculate(calculations: readonly Calculation[]): Promise<CalculatedValue[]> {
    const [first] = calculations
    if (first === undefined) return []
    const { shapes } = this.#context
    const shape = shapes.of(first.place)
    const sql = new SqlBuilder()
    // No calculation points out at the row, so any table's columns do.
    const columns = new QueryColumns(shape, undefined, { sql, context: this.#context })
    const text = `select ${calculations.map((one) => columns.calculationSql(one)).join(', ')}`
    const { rows } = await this.#work.operate((operation) =>
      this.#work.read(operation, shape, { text, values: sql.values }),
    )
    return rows[0]!.map((cell, i) => this.#decoded(cell, calculations[i]!))
  }

  /** StoreSession.distinct. */
  async distinct(query: RecordQuery, field: number): Promise<unknown[]> {
    const shape = this.#context.shapes.of(query.place)
    const sql = distinctSql(query, field, shape, this.#context)
    const { rows } = await this.#work.operate((operation) => this.#work.read(operation, shape, sql))
    const column = shape.column(field)
    return rows.map((row) => (column === undefined ? row[0] : column.codec.decode(row[0]!)))
  }

  #decoded(cell: string, { method, place, field, negated, flowFields }: Calculation): CalculatedValue {
    if (method === 'exist') return cell === 't'
    if ((method !== 'min' && method !== 'max' && method !== 'lookup') || negated) return cell
    const shape = this.#context.shapes.of(place)
    const columns = new QueryColumns(shape, flowFields, { sql: new SqlBuilder(), context: this.#context })
    return columns.column(field)!.codec.decode(cell)
  }
}
