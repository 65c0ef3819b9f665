import type { RowLock, StoredRow } from '../record-store.ts'
import { quoteName, sequenceName, systemColumns, versionSequenceSql } from './names.ts'
import { lockSql } from './row-lock.ts'
import type { RowSelection } from './row-selection.ts'
import { SqlBuilder, type Sql } from './sql-builder.ts'
import type { ColumnShape, TableShape } from './table-shape.ts'

/** The statements on single rows. Their texts depend on the table alone and are made once. */
export class TableStatements {
  readonly #shape: TableShape
  /** The moments that AL sees in its variable must be those of the row. */
  readonly #stamps: readonly ColumnShape[]
  readonly #modifiedAt: readonly ColumnShape[]
  readonly #texts = new Map<string, string>()
  #changeable: readonly ColumnShape[] | undefined

  private constructor(shape: TableShape) {
    this.#shape = shape
    this.#modifiedAt = declared(shape, MODIFIED_AT)
    this.#stamps = [CREATED_AT, MODIFIED_AT].flatMap((no) => declared(shape, no))
  }

  static of(shape: TableShape): TableStatements {
    let statements = known.get(shape)
    if (statements === undefined) known.set(shape, (statements = new TableStatements(shape)))
    return statements
  }

  get(key: readonly unknown[], rows: RowSelection, lock: RowLock): Sql {
    const sql = new SqlBuilder()
    return this.#sql(
      sql,
      `get ${lock} ${rows.key}`,
      keyCondition(this.#shape.primaryKey, key, sql),
      (where) => `select ${rows.selectList} from ${this.#shape.sql} where ${where}${lockSql(lock)}`,
    )
  }

  getBySystemId(systemId: string, rows: RowSelection, lock: RowLock): Sql {
    return {
      text: `select ${rows.selectList} from ${this.#shape.sql} where ${SYSTEM_ID} = $1${lockSql(lock)}`,
      values: [systemId],
    }
  }

  blobs(key: readonly unknown[], columns: readonly ColumnShape[]): Sql {
    const sql = new SqlBuilder()
    const where = keyCondition(this.#shape.primaryKey, key, sql)
    const contents = columns.map((column) => `encode(${column.sql}, 'hex')`)
    return { text: `select ${contents.join(', ')} from ${this.#shape.sql} where ${where}`, values: sql.values }
  }

  version(key: readonly unknown[]): Sql {
    const sql = new SqlBuilder()
    return this.#sql(
      sql,
      'version',
      keyCondition(this.#shape.primaryKey, key, sql),
      (where) => `select ${VERSION} from ${this.#shape.sql} where ${where}`,
    )
  }

  /**
   * No row comes back when the key exists: a unique violation would lose the transaction, or cost a savepoint for each insert. A given
   * AutoIncrement value moves the sequence on, as SQL Server's identity does.
   */
  insert(values: readonly unknown[], systemId: string, userSid: string | undefined): Sql {
    const { columns, autoIncrement } = this.#shape
    const fills = autoIncrement !== undefined && isZero(values[autoIncrement.index])
    const parameters: unknown[] = []
    for (const column of columns) {
      if (fills && column === autoIncrement) continue
      for (const part of column.keyParts) parameters.push(part.encode(values[column.index]))
    }
    parameters.push(systemId)
    for (const column of this.#stamps) parameters.push(column.codec.encode(values[column.index]))
    if (userSid !== undefined) parameters.push(userSid)
    const kind = `insert${fills ? ' filled' : ''}${userSid === undefined ? '' : ' by'}`
    let text = this.#texts.get(kind)
    if (text === undefined) this.#texts.set(kind, (text = this.#insertText(fills, userSid !== undefined)))
    return { text, values: parameters }
  }

  /** The row as the database has it after `insert`. */
  inserted(values: readonly unknown[], systemId: string, answer: readonly string[]): StoredRow {
    const { autoIncrement } = this.#shape
    if (answer.length === 1 || autoIncrement === undefined)
      return { values: values.slice(), systemId, version: answer[0]! }
    const filled = values.slice()
    filled[autoIncrement.index] = autoIncrement.codec.decode(answer[1]!)
    return { values: filled, systemId, version: answer[0]! }
  }

  /** Of a row that was read in part, what was read. */
  modify(values: readonly unknown[], expectedVersion: string | undefined, userSid: string | undefined): Sql {
    const { columns, primaryKey } = this.#shape
    const key = primaryKey.map((column) => values[column.index])
    const change = { values, key, expectedVersion, userSid }
    this.#changeable ??= columns.filter((column) => !primaryKey.includes(column))
    if (!values.includes(undefined)) return this.#update('modify', this.#changeable, change)
    const read = this.#changeable.filter((column) => values[column.index] !== undefined)
    return this.#update(`modify ${read.map(({ fieldNo }) => fieldNo).join()}`, read, change)
  }

  rename(
    oldKey: readonly unknown[],
    values: readonly unknown[],
    expectedVersion: string | undefined,
    userSid: string | undefined,
  ): Sql {
    return this.#update('rename', this.#shape.columns, { values, key: oldKey, expectedVersion, userSid })
  }

  delete(key: readonly unknown[], expectedVersion: string | undefined): Sql {
    const sql = new SqlBuilder()
    const where = keyCondition(this.#shape.primaryKey, key, sql) + versionCondition(expectedVersion, sql)
    return { text: `delete from ${this.#shape.sql} where ${where}`, values: sql.values }
  }

  /** Rows by their primary keys, in any order; `conditions` may add to the builder that already holds the keys. */
  byKeys(keys: readonly (readonly unknown[])[], { sql, rows, conditions, lock }: ByKeys): Sql {
    const parts = this.#shape.primaryKey.flatMap((column, i) => column.keyParts.map((part) => ({ part, i })))
    const arrays = parts.map(({ part, i }) => `${sql.add(keys.map((key) => part.encode(key[i])))}::${part.sqlType}[]`)
    const names = parts.map((_, n) => `"$key$${n}"`)
    const on = parts.map(({ part }, n) => `${part.sql} = ${names[n]}`).join(' and ')
    return {
      text:
        `select ${rows.selectList} from unnest(${arrays.join(', ')}) as "$keys" (${names.join(', ')}) ` +
        `join ${this.#shape.sql} as "$rows" on ${on}${conditions === '' ? '' : ` where ${conditions}`}${lock === 'none' ? '' : `${lockSql(lock)} of "$rows"`}`,
      values: sql.values,
    }
  }

  #update(kind: string, columns: readonly ColumnShape[], { values, key, expectedVersion, userSid }: RowChange): Sql {
    const parameters: unknown[] = []
    for (const column of columns) for (const part of column.keyParts) parameters.push(part.encode(values[column.index]))
    const [modifiedAt] = this.#modifiedAt
    if (modifiedAt !== undefined) parameters.push(modifiedAt.codec.encode(values[modifiedAt.index]))
    if (userSid !== undefined) parameters.push(userSid)
    const { primaryKey } = this.#shape
    for (let i = 0; i < primaryKey.length; i++)
      for (const part of primaryKey[i]!.keyParts) parameters.push(part.encode(key[i]))
    if (expectedVersion !== undefined) parameters.push(expectedVersion)
    const variant = `${kind} ${expectedVersion === undefined ? '' : 'v'}${userSid === undefined ? '' : 'u'}`
    let text = this.#texts.get(variant)
    if (text === undefined)
      this.#texts.set(variant, (text = this.#updateText(columns, expectedVersion !== undefined, userSid !== undefined)))
    return { text, values: parameters }
  }

  /** Its parameters stand in the order in which `#update` gives them. */
  #updateText(columns: readonly ColumnShape[], hasVersion: boolean, hasUser: boolean): string {
    let count = 0
    const next = () => `$${++count}`
    const sets = columns.flatMap((column) =>
      column.keyParts.map((part) => `${part.sql} = ${written(column, next(), part.sql)}`),
    )
    const at = this.#modifiedAt.length > 0 ? next() : undefined
    sets.push(...modifiedSql(hasUser ? next() : undefined, at))
    const conditions = this.#shape.primaryKey.flatMap((column) =>
      column.keyParts.map((part) => `${part.sql} = ${next()}`),
    )
    if (hasVersion) conditions.push(`${VERSION} = ${next()}`)
    return `update ${this.#shape.sql} set ${sets.join(', ')} where ${conditions.join(' and ')} returning ${VERSION}`
  }

  #sql(sql: SqlBuilder, kind: string, where: string, make: (where: string) => string): Sql {
    let text = this.#texts.get(kind)
    if (text === undefined) this.#texts.set(kind, (text = make(where)))
    return { text, values: sql.values }
  }

  #insertText(fills: boolean, hasUser: boolean): string {
    const { columns, autoIncrement, sql: table, name } = this.#shape
    const filled = columns.filter((column) => !fills || column !== autoIncrement)
    const parts = filled.flatMap((column) => column.keyParts.map((part) => ({ column, sql: part.sql })))
    const placeholders = parts.map(({ column }, i) => written(column, `$${i + 1}`, column.codec.blankSql))
    const names = [...parts.map((part) => part.sql), SYSTEM_ID]
    placeholders.push(`$${placeholders.length + 1}`)
    for (const column of this.#stamps) {
      names.push(column.sql)
      placeholders.push(`$${placeholders.length + 1}`)
    }
    if (hasUser) {
      names.push(quoteName(systemColumns.createdBy), quoteName(systemColumns.modifiedBy))
      const user = `$${placeholders.length + 1}`
      placeholders.push(user, user)
    }
    const returning = fills ? `${VERSION}, ${autoIncrement!.sql}` : VERSION
    const insert = `insert into ${table} (${names.join(', ')}) values (${placeholders.join(', ')}) on conflict do nothing returning `
    if (fills || autoIncrement === undefined) return insert + returning

    const sequence = quoteName(sequenceName(name, autoIncrement.name))
    const given = `$${parts.findIndex((part) => part.sql === autoIncrement.sql) + 1}`
    return (
      `with inserted as (${insert}${VERSION}), ` +
      `moved as (select setval('${sequence.replaceAll(`'`, `''`)}', ${given}::bigint) from ${sequence} where ${given}::bigint > last_value) ` +
      `select inserted.* from inserted left join moved on true`
    )
  }
}

interface RowChange {
  readonly values: readonly unknown[]
  /** Of the row as it stands. */
  readonly key: readonly unknown[]
  readonly expectedVersion: string | undefined
  readonly userSid: string | undefined
}

export interface ByKeys {
  readonly sql: SqlBuilder
  readonly rows: RowSelection
  readonly conditions: string
  readonly lock: RowLock
}

/** Every write gives the row a new version. `user` and `at`: the SQL of who writes it, and when. */
export function modifiedSql(user: string | undefined, at = 'clock_timestamp()'): string[] {
  return [
    `${VERSION} = nextval('${versionSequenceSql}')`,
    `${quoteName(systemColumns.modifiedAt)} = ${at}`,
    ...(user === undefined ? [] : [`${quoteName(systemColumns.modifiedBy)} = ${user}`]),
  ]
}

/** Two values are one key exactly when this is the same. */
export function keyText(columns: readonly ColumnShape[], key: readonly unknown[]): string {
  if (columns.length === 1) return String(columns[0]!.codec.encode(key[0]))
  return columns.map((column, i) => String(column.codec.encode(key[i]))).join('\0')
}

const CREATED_AT = 2_000_000_001
const MODIFIED_AT = 2_000_000_003

/** The system field's column, when the table's metadata lists it. */
function declared(shape: TableShape, no: number): ColumnShape[] {
  const column = shape.column(no)
  return column !== undefined && column.index >= 0 ? [column] : []
}

const SYSTEM_ID = quoteName(systemColumns.systemId)
const VERSION = quoteName(systemColumns.version)
const known = new WeakMap<TableShape, TableStatements>()

function keyCondition(columns: readonly ColumnShape[], key: readonly unknown[], sql: SqlBuilder): string {
  let condition = ''
  for (let i = 0; i < columns.length; i++) {
    for (const part of columns[i]!.keyParts)
      condition += `${condition === '' ? '' : ' and '}${part.sql} = ${sql.add(part.encode(key[i]))}`
  }
  return condition
}

function versionCondition(expected: string | undefined, sql: SqlBuilder): string {
  return expected === undefined ? '' : ` and ${VERSION} = ${sql.add(expected)}`
}

function written({ codec }: ColumnShape, parameter: string, before: string): string {
  return codec.written?.(parameter, before) ?? parameter
}

function isZero(value: unknown): boolean {
  return value === 0 || value === 0n
}
