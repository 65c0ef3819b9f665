import type { ObjectTable } from '../2-bind/object-table.ts'
import type { InterfaceSymbol } from '../2-bind/symbols.ts'
import type { Type } from '../2-bind/types.ts'
import { isIntegral, isTextual, lengthOf, sameType } from '../2-bind/types.ts'
import { foldName } from '../1-parse/lexer/fold-name.ts'
import type { ConversionStep, PlainConversion } from './bound-tree.ts'

/** How a value of one type becomes one of another; `cost` decides between overloads (0: the same type). */
export interface Conversion {
  readonly cost: number
  readonly steps: readonly ConversionStep[]
}

const identity: Conversion = { cost: 0, steps: [] }

/** undefined: there is no implicit conversion. */
export function findConversion(from: Type, to: Type, objects: ObjectTable): Conversion | undefined {
  if (sameType(from, to)) return identity
  if (from.kind === 'Unsupported' || to.kind === 'Unsupported') return from.kind === 'None' ? undefined : free(8)
  if (from.kind === 'SecretText') return undefined
  if (to.kind === 'Variant')
    return from.kind === 'None' ? undefined : { cost: 9, steps: [{ by: 'toVariant', type: from }] }
  if (from.kind === 'Variant') return { cost: 9, steps: [{ by: 'fromVariant', type: to }] }
  if (isTextual(to)) return toText(from, to)
  if (isIntegral(to)) return toIntegral(from, to)
  switch (to.kind) {
    case 'BigInteger':
      return byKind(from, {
        integral: [3, 'numberToBigInteger'],
        Duration: [3, 'numberToBigInteger'],
        Decimal: [7, 'decimalToBigInteger'],
      })
    case 'Decimal':
      return byKind(from, {
        integral: [4, 'numberToDecimal'],
        Duration: [4, 'numberToDecimal'],
        BigInteger: [3, 'bigIntegerToDecimal'],
      })
    case 'Duration':
      if (isIntegral(from)) return free(4)
      return byKind(from, { BigInteger: [3, 'bigIntegerToDuration'], Decimal: [5, 'decimalToDuration'] })
    case 'Guid':
      return isTextual(from) ? step(6, 'textToGuid') : undefined
    case 'SecretText':
      return isTextual(from) ? step(6, 'textToSecret') : undefined
    case 'JsonToken':
      return /^Json(Object|Array|Value)$/.test(from.kind) ? free(2) : undefined
    case 'Record':
      return from.kind === 'RecordRef' ? { cost: 4, steps: [{ by: 'refToRecord', type: to }] } : undefined
    case 'RecordRef':
      return from.kind === 'Record' ? step(3, 'recordToRef') : undefined
    case 'Interface':
      return toInterface(from, to.name, objects)
    case 'List':
      return from.kind === 'List' && looseElement(from.of, to.of) ? free(1) : undefined
    case 'Dictionary':
      return from.kind === 'Dictionary' && looseElement(from.key, to.key) && looseElement(from.value, to.value)
        ? free(1)
        : undefined
    case 'Array':
      return from.kind === 'Array' && from.dimensions.join() === to.dimensions.join() && looseElement(from.of, to.of)
        ? free(1)
        : undefined
    default:
      return undefined
  }
}

/** Lists of texts of different lengths go together; their elements are checked when they are taken out. */
function looseElement(from: Type, to: Type): boolean {
  return (
    sameType(from, to) || (isTextual(from) && isTextual(to)) || from.kind === 'Unsupported' || to.kind === 'Unsupported'
  )
}

function toText(from: Type, to: Type): Conversion | undefined {
  if (isTextual(from)) return textToText(from, to)
  const converted =
    from.kind === 'Char' || from.kind === 'Byte' ? 'charToText' : from.kind === 'Guid' ? 'guidToText' : undefined
  if (!converted) return undefined
  const length = lengthOf(to)
  const limit: readonly ConversionStep[] =
    to.kind === 'Code' ? [{ by: 'code', length }] : length > 0 ? [{ by: 'text', length }] : []
  return { cost: 6, steps: [{ by: converted }, ...limit] }
}

function textToText(from: Type, to: Type): Conversion {
  const [given, allowed] = [lengthOf(from), lengthOf(to)]
  const fits = allowed === 0 || (given > 0 && given <= allowed)
  if (to.kind === 'Code')
    return from.kind === 'Code' && fits
      ? free(1)
      : { cost: from.kind === 'Code' ? 1 : 2, steps: [{ by: 'code', length: allowed }] }
  const cost = from.kind === to.kind || from.kind === 'Label' ? 1 : 2
  return fits ? free(cost) : { cost, steps: [{ by: 'text', length: allowed }] }
}

function toIntegral(from: Type, to: Type): Conversion | undefined {
  if (from.kind === 'Enum' && to.kind === 'Enum') return undefined
  const narrow: readonly ConversionStep[] =
    to.kind === 'Byte' ? [{ by: 'byte' }] : to.kind === 'Char' && from.kind !== 'Byte' ? [{ by: 'char' }] : []
  const withSteps = (cost: number, ...steps: PlainConversion[]): Conversion => ({
    cost,
    steps: [...steps.map((by) => ({ by })), ...narrow],
  })
  if (isIntegral(from)) return withSteps(narrow.length > 0 ? 7 : to.kind === 'Integer' ? 2 : 5)
  switch (from.kind) {
    case 'BigInteger':
      return withSteps(6, 'bigIntegerToInteger')
    case 'Decimal':
      return withSteps(7, 'decimalToInteger')
    case 'Duration':
      return withSteps(6, 'integer')
    default:
      return undefined
  }
}

function toInterface(from: Type, name: string, objects: ObjectTable): Conversion | undefined {
  if (from.kind === 'Enum') {
    const found = objects.byId('Enum', from.id)
    return found?.implements.some((one) => extendsInterface(one, name))
      ? { cost: 4, steps: [{ by: 'enumInterface', enumId: from.id, interfaceName: name }] }
      : undefined
  }
  const implemented =
    from.kind === 'Codeunit'
      ? objects.byId('Codeunit', from.id)?.implements
      : from.kind === 'Interface'
        ? objects.interfaceNamed(from.name)?.extends
        : undefined
  return implemented?.some((one) => extendsInterface(one, name)) ? free(3) : undefined
}

export function extendsInterface(symbol: InterfaceSymbol, name: string): boolean {
  return symbol.key === foldName(name) || symbol.extends.some((base) => extendsInterface(base, name))
}

type ByKind = Partial<Record<'integral' | Type['kind'], readonly [cost: number, by: PlainConversion]>>

function byKind(from: Type, table: ByKind): Conversion | undefined {
  const found = table[isIntegral(from) ? 'integral' : from.kind]
  return found && step(found[0], found[1])
}

function step(cost: number, by: PlainConversion): Conversion {
  return { cost, steps: [{ by }] }
}

function free(cost: number): Conversion {
  return { cost, steps: [] }
}
