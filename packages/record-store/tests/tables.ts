import type { AlType, FieldMetadata, KeyMetadata, TableMetadata } from '@alcove/al-abi'
import type { FieldFilter, FilterExpression, OrderField, RecordQuery, StoreEvents, TablePlace } from '../src/index.ts'

/** Table metadata as the compiler makes it: `fields` by name, the first ones of `key` are the primary key. */
export function table(
  id: number,
  name: string,
  fields: Readonly<Record<string, AlType>>,
  options: {
    keys?: readonly (readonly string[])[]
    unique?: readonly number[]
    auto?: string
    perCompany?: boolean
  } = {},
): TableMetadata {
  const names = Object.keys(fields)
  const declared = names.map((field, i) => fieldMetadata(i + 1, field, fields[field]!, field === options.auto))
  const keys = (options.keys ?? [[names[0]!]]).map((key, i): KeyMetadata => {
    const numbers = key.map((field) => names.indexOf(field) + 1)
    return {
      name: `K${i}`,
      fields: numbers,
      unique: i === 0 || (options.unique?.includes(i) ?? false),
      clustered: i === 0,
      enabled: true,
    }
  })
  return {
    id,
    name,
    caption: name,
    dataPerCompany: options.perCompany ?? false,
    temporary: false,
    fields: declared,
    keys,
    app: 'Test',
  }
}

export const code = (length: number): AlType => ({ kind: 'Code', length })
export const text = (length: number): AlType => ({ kind: 'Text', length })
export const integer: AlType = { kind: 'Integer' }
export const decimal: AlType = { kind: 'Decimal' }

export function place(metadata: TableMetadata, company = ''): TablePlace {
  return { table: metadata, company }
}

export function query(
  metadata: TableMetadata,
  parts: {
    filters?: readonly FieldFilter[]
    anyOf?: readonly FieldFilter[]
    order?: readonly OrderField[]
    company?: string
  } = {},
): RecordQuery {
  return {
    place: place(metadata, parts.company),
    filters: parts.filters ?? [],
    anyOf: parts.anyOf ?? [],
    order: parts.order ?? [],
  }
}

export const is = (value: unknown): FilterExpression => ({ kind: 'compare', operator: '=', value })
export const compare = (operator: '=' | '<>' | '<' | '<=' | '>' | '>=', value: unknown): FilterExpression => ({
  kind: 'compare',
  operator,
  value,
})
export const like = (pattern: string, ignoreCase = false): FilterExpression => ({
  kind: 'match',
  pattern,
  ignoreCase,
  negated: false,
})

export function up(field: number): OrderField {
  return { field, descending: false }
}

export function down(field: number): OrderField {
  return { field, descending: true }
}

/** Events as texts, in the order they came. */
export function recordEvents(): { readonly events: StoreEvents; readonly told: string[] } {
  const told: string[] = []
  const events: StoreEvents = {
    connectionAwaited: () => void told.push('connectionAwaited'),
    statementStarted: (tableId) => void told.push(`statementStarted ${tableId}`),
    statementEnded: (rows) => void told.push(`statementEnded ${rows}`),
    transactionStarted: () => void told.push('transactionStarted'),
    rowsWritten: (tableId, rows) => void told.push(`rowsWritten ${tableId} ${rows}`),
    transactionEnded: (outcome) => void told.push(`transactionEnded ${outcome}`),
  }
  return { events, told }
}

export const silent: StoreEvents = {
  connectionAwaited: () => undefined,
  statementStarted: () => undefined,
  statementEnded: () => undefined,
  transactionStarted: () => undefined,
  rowsWritten: () => undefined,
  transactionEnded: () => undefined,
}

function fieldMetadata(no: number, name: string, type: AlType, autoIncrement: boolean): FieldMetadata {
  return { no, name, caption: name, type, fieldClass: 'Normal', autoIncrement, notBlank: false, hasOnValidate: false }
}
