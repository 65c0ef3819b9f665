import type { AlType } from '@alcove/al-abi'
import { errors } from '../../errors/error-texts.ts'
import { isTextKind } from '../conversions.ts'
import { DateFormula } from '../date-formula.ts'
import { Decimal } from '../decimal.ts'
import { isOptionKind, typeName } from '../variant.ts'
import type { InStream } from './in-stream.ts'
import type { OutStream } from './out-stream.ts'
import { characterAt } from './text-encoding.ts'

/** How a value looks in a stream: numbers little-endian, texts in the stream's encoding with a zero behind them. Answers the bytes written. */
export function writeBinary(stream: OutStream, value: unknown, type: AlType, limit = Infinity): number {
  if (isTextKind(type.kind)) return stream.writeText(`${(value as string).slice(0, limit)}\0`)
  switch (type.kind) {
    case 'BigText':
      return stream.writeText((value as string).slice(0, limit))
    case 'Char':
      return stream.writeText(String.fromCharCode(value as number))
    case 'DateFormula':
      return stream.writeText(`${(value as DateFormula).text}\0`)
    default:
      return stream.write(encodeNumber(value, type).subarray(0, limit))
  }
}

/** The value and how many bytes it took; undefined when the stream ends before it. */
export function readBinary(
  stream: InStream,
  type: AlType,
  limit = Infinity,
): { readonly value: unknown; readonly count: number } | undefined {
  const start = stream.position
  if (stream.isAtEnd) return undefined
  const value = readValue(stream, type, limit)
  return value === undefined ? undefined : { value, count: stream.position - start }
}

function readValue(stream: InStream, type: AlType, limit: number): unknown {
  if (isTextKind(type.kind)) {
    const length = 'length' in type && type.length > 0 ? type.length : Infinity
    return stream.readTerminated(Math.min(length, limit))
  }
  switch (type.kind) {
    case 'BigText':
      return stream.readTerminated(limit)
    case 'Char': {
      const { size } = characterAt(stream.bytes, stream.position - 1, stream.encoding)
      const at = stream.position + size
      const text = stream.readTerminated(1)
      // A zero is a character like any other here.
      if (text === '') stream.position = Math.min(at, stream.bytes.length + 1)
      return text === '' ? 0 : text.charCodeAt(0)
    }
    case 'DateFormula':
      return DateFormula.parse(stream.readTerminated(limit)) ?? DateFormula.EMPTY
    default: {
      const bytes = stream.read(Math.min(sizeOf(type), limit))
      if (bytes.length < Math.min(sizeOf(type), limit)) return undefined
      return decodeNumber(bytes, type)
    }
  }
}

function sizeOf(type: AlType): number {
  switch (type.kind) {
    case 'Boolean':
    case 'Byte':
      return 1
    case 'Integer':
    case 'Date':
    case 'Time':
      return 4
    case 'BigInteger':
    case 'Duration':
    case 'DateTime':
      return 8
    case 'Decimal':
    case 'Guid':
      return 16
    default:
      if (isOptionKind(type.kind)) return 4
      throw errors.notImplemented(`A ${typeName(type)} in a stream`)
  }
}

function encodeNumber(value: unknown, type: AlType): Uint8Array {
  const view = new DataView(new ArrayBuffer(sizeOf(type)))
  const bytes = new Uint8Array(view.buffer)
  switch (type.kind) {
    case 'Boolean':
    case 'Byte':
      view.setUint8(0, Number(value))
      break
    case 'BigInteger':
    case 'Duration':
    case 'DateTime':
      view.setBigInt64(0, BigInt(value as number | bigint), true)
      break
    case 'Decimal':
      encodeDecimal(view, value as Decimal)
      break
    case 'Guid':
      guidOrder.forEach((from, to) => (bytes[to] = Number.parseInt(guidHex(value).slice(2 * from, 2 * from + 2), 16)))
      break
    default:
      view.setInt32(0, value as number, true)
  }
  return bytes
}

function decodeNumber(given: Uint8Array, type: AlType): unknown {
  const bytes = new Uint8Array(sizeOf(type))
  bytes.set(given)
  const view = new DataView(bytes.buffer)
  switch (type.kind) {
    case 'Boolean':
      return view.getUint8(0) !== 0
    case 'Byte':
      return view.getUint8(0)
    case 'BigInteger':
      return view.getBigInt64(0, true)
    case 'Duration':
    case 'DateTime':
      return Number(view.getBigInt64(0, true))
    case 'Decimal':
      return decodeDecimal(view)
    case 'Guid': {
      const hex: string[] = []
      guidOrder.forEach((to, from) => (hex[to] = (bytes[from] ?? 0).toString(16).padStart(2, '0')))
      return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
    }
    default:
      return view.getInt32(0, true)
  }
}

/** .NET's: 96 bits, then the scale and the sign. */
function encodeDecimal(view: DataView, value: Decimal): void {
  const { coefficient, scale } = value.toScaled()
  const digits = coefficient < 0n ? -coefficient : coefficient
  view.setBigUint64(0, BigInt.asUintN(64, digits), true)
  view.setUint32(8, Number(digits >> 64n), true)
  view.setInt32(12, (scale << 16) | (coefficient < 0n ? -0x8000_0000 : 0), true)
}

function decodeDecimal(view: DataView): Decimal {
  const digits = view.getBigUint64(0, true) | (BigInt(view.getUint32(8, true)) << 64n)
  const flags = view.getInt32(12, true)
  return Decimal.fromScaled(flags < 0 ? -digits : digits, Math.min((flags >> 16) & 0xff, 28))
}

function guidHex(value: unknown): string {
  return (value as string).replaceAll('-', '')
}

/** .NET's order of bytes: the first three groups are numbers. */
const guidOrder = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15]
