import type { AlType } from '@alcove/al-abi'
import { optionTypes } from '@alcove/al-abi'

export type Type = AlType

/** What has no type because it is wrong: it goes with everything, so that one mistake gives one diagnostic. */
export const errorType: Type = { kind: 'Unsupported', name: '' }
export const noType: Type = { kind: 'None' }
export const booleanType: Type = { kind: 'Boolean' }
export const integerType: Type = { kind: 'Integer' }
export const bigIntegerType: Type = { kind: 'BigInteger' }
export const decimalType: Type = { kind: 'Decimal' }
export const durationType: Type = { kind: 'Duration' }
export const textType: Type = { kind: 'Text', length: 0 }
export const charType: Type = { kind: 'Char' }

export function isError(type: Type): boolean {
  return type.kind === 'Unsupported' && type.name === ''
}

/** Text, Code and Label: a JavaScript string with AL's text rules. */
export function isTextual(type: Type): boolean {
  return type.kind === 'Text' || type.kind === 'Code' || type.kind === 'Label'
}

/** ClientType and its like: Options whose members the language knows. */
export function isSystemOption(type: Type): boolean {
  return type.kind in optionTypes
}

const integralKinds = new Set<string>(['Integer', 'Byte', 'Char', 'Option', 'Enum', ...Object.keys(optionTypes)])

/** Types that are a whole JavaScript number and convert to Integer as they are. */
export function isIntegral(type: Type): boolean {
  return integralKinds.has(type.kind)
}

export function isNumeric(type: Type): boolean {
  return isIntegral(type) || type.kind === 'BigInteger' || type.kind === 'Decimal'
}

/** Declared length of a Text or Code, 0 = no limit. */
export function lengthOf(type: Type): number {
  return type.kind === 'Text' || type.kind === 'Code' ? type.length : 0
}

/** As equal identities would say, without making them for the types that are compared all the time. */
export function sameType(left: Type, right: Type): boolean {
  if (left === right) return true
  if (left.kind !== right.kind) return false
  if ('length' in left) return left.length === lengthOf(right)
  if ('id' in left) return 'id' in right && left.id === right.id
  return typeIdentity(left) === typeIdentity(right)
}

/** Equal for types that are the same, and only for them. */
export function typeIdentity(type: Type): string {
  switch (type.kind) {
    case 'Text':
    case 'Code':
      return `${type.kind}[${type.length}]`
    case 'Option':
      return `Option${JSON.stringify(type.members)}`
    case 'Enum':
    case 'Codeunit':
    case 'Record':
      return `${type.kind} ${type.id}`
    case 'Unsupported':
      return `Unsupported${JSON.stringify([type.name.toUpperCase(), type.object?.kind, type.object?.id])}`
    case 'Interface':
      return `Interface${JSON.stringify(type.name.toUpperCase())}`
    case 'List':
      return `List(${typeIdentity(type.of)})`
    case 'Dictionary':
      return `Dictionary(${typeIdentity(type.key)}, ${typeIdentity(type.value)})`
    case 'Array':
      return `Array[${type.dimensions.join()}](${typeIdentity(type.of)})`
    default:
      return type.kind
  }
}
