import type { AlType, Ref, SimpleKind } from '@alcove/al-abi'

/** A value with its exact type. Made by conversion to Variant, and as the passing form of arguments of any type (`rt.any`). */
export class Variant {
  readonly value: unknown
  readonly type: AlType

  constructor(value: unknown, type: AlType) {
    this.value = value
    this.type = type
  }

  static readonly EMPTY = new Variant(undefined, { kind: 'None' })

  get isEmpty(): boolean {
    return this.type.kind === 'None'
  }
}

/** An any-typed argument; a Variant stands for what it contains. */
export function any(value: unknown, type: AlType): Variant {
  return value instanceof Variant ? value : new Variant(value, type)
}

/** A `var` argument of any type. */
export interface AnyRef {
  readonly ref: Ref
  readonly type: AlType
}

export function anyRef(ref: Ref, type: AlType): AnyRef {
  return { ref, type }
}

export const simpleTypes = {
  boolean: { kind: 'Boolean' },
  integer: { kind: 'Integer' },
  bigInteger: { kind: 'BigInteger' },
  decimal: { kind: 'Decimal' },
  text: { kind: 'Text', length: 0 },
  char: { kind: 'Char' },
  date: { kind: 'Date' },
  time: { kind: 'Time' },
  dateTime: { kind: 'DateTime' },
  duration: { kind: 'Duration' },
  guid: { kind: 'Guid' },
  variant: { kind: 'Variant' },
} as const satisfies Record<string, AlType>

const numberKinds = new Set<AlType['kind']>(['Integer', 'Byte', 'Char', 'Option', 'Enum', 'Duration'] satisfies (
  SimpleKind | 'Option' | 'Enum'
)[])

/** Is the value a plain JavaScript number that counts (dates and times are not)? */
export function isNumberKind(kind: AlType['kind']): boolean {
  return numberKinds.has(kind) || isOptionKind(kind)
}

/** Types of the system whose values are ordinals: ClientType, Verbosity … */
export function isOptionKind(kind: AlType['kind']): boolean {
  switch (kind) {
    case 'Option':
    case 'Enum':
    case 'ClientType':
    case 'DataScope':
    case 'ErrorType':
    case 'ExecutionMode':
    case 'ExecutionContext':
    case 'Verbosity':
    case 'DataClassification':
    case 'TelemetryScope':
    case 'TextEncoding':
    case 'TransactionType':
    case 'IsolationLevel':
    case 'ObjectType':
    case 'FieldType':
    case 'FieldClass':
      return true
    default:
      return false
  }
}

/** The type as error texts name it. */
export function typeName(type: AlType): string {
  switch (type.kind) {
    case 'Text':
    case 'Code':
      return type.length === 0 ? type.kind : `${type.kind}[${type.length}]`
    case 'Enum':
      return `Enum ${type.name}`
    case 'Interface':
      return `Interface ${type.name}`
    case 'Unsupported':
      return type.name
    default:
      return type.kind
  }
}
