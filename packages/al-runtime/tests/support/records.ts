import type { AlType, FieldMetadata, TableMetadata } from '@alcove/al-abi'
import { type AlRecord, createRecord } from '../../src/records/al-record.ts'
import { recordMethods } from '../../src/records/record-methods.ts'
import { AlSession, type SessionImage } from '../../src/session/al-session.ts'
import { Decimal } from '../../src/values/decimal.ts'
import { Variant } from '../../src/values/variant.ts'
import { recordingHost, testImage } from './session.ts'

export const rec = recordMethods

/** The record methods for temporary records, where nothing waits: values, never promises. */
export const memory = recordMethods as unknown as {
  readonly [K in keyof typeof recordMethods]: AtOnce<(typeof recordMethods)[K]>
}
type AtOnce<F> = F extends (...args: infer A) => infer R ? (...args: A) => Exclude<R, Promise<unknown>> : F

export const integer: AlType = { kind: 'Integer' }
export const decimal: AlType = { kind: 'Decimal' }
export const text = (length: number): AlType => ({ kind: 'Text', length })
export const code = (length: number): AlType => ({ kind: 'Code', length })

export function field(no: number, name: string, type: AlType, more: Partial<FieldMetadata> = {}): FieldMetadata {
  return {
    no,
    name,
    caption: name,
    type,
    fieldClass: 'Normal',
    autoIncrement: false,
    notBlank: false,
    hasOnValidate: false,
    ...more,
  }
}

export function table(
  id: number,
  name: string,
  fields: readonly FieldMetadata[],
  keys: readonly (readonly number[])[] = [[1]],
): TableMetadata {
  return {
    id,
    name,
    caption: name,
    dataPerCompany: true,
    temporary: false,
    fields,
    keys: keys.map((numbers, i) => ({
      name: `Key${i + 1}`,
      fields: numbers,
      unique: i === 0,
      clustered: i === 0,
      enabled: true,
    })),
    app: 'Tests',
  }
}

export function imageOf(
  tables: readonly TableMetadata[],
  classes: Readonly<Record<number, unknown>> = {},
): SessionImage {
  return {
    ...testImage,
    image: {
      generation: 1,
      bases: [],
      apps: [
        {
          abiVersion: 1,
          manifest: {
            id: '',
            name: 'Tests',
            publisher: '',
            version: '1.0.0.0',
            preprocessorSymbols: [],
            dependencies: [],
            features: [],
          },
          files: [],
          objects: tables.map((metadata) => ({
            kind: 'Table',
            id: metadata.id,
            name: metadata.name,
            file: 0,
            line: 1,
            procedures: [],
            table: metadata,
          })),
        },
      ],
    },
    table: (id) => tables.find((metadata) => metadata.id === id),
    tableClass: (id) => classes[id],
  }
}

/** A session whose records are temporary: it reaches no database. */
export function memorySession(
  tables: readonly TableMetadata[],
  classes: Readonly<Record<number, unknown>> = {},
): AlSession {
  return new AlSession(recordingHost(), imageOf(tables, classes))
}

export function temporary(s: AlSession, metadata: TableMetadata): AlRecord {
  return createRecord(s, metadata.id, true)
}

export function set(record: AlRecord, values: Readonly<Record<number, unknown>>): AlRecord {
  for (const [no, value] of Object.entries(values)) record.v[record.table.field(Number(no)).index] = value
  return record
}

export function get(record: AlRecord, no: number): unknown {
  return record.v[record.table.field(no).index]
}

/** An argument of any type, as `rt.any` makes it from a JavaScript value. */
export function any(value: string | number | boolean | bigint | Decimal): Variant {
  if (typeof value === 'string') return new Variant(value, text(0))
  if (typeof value === 'boolean') return new Variant(value, { kind: 'Boolean' })
  if (typeof value === 'bigint') return new Variant(value, { kind: 'BigInteger' })
  return new Variant(value, value instanceof Decimal ? decimal : integer)
}

export function dec(value: string): Decimal {
  return Decimal.fromString(value)
}
