import { errors } from '../../errors/error-texts.ts'
import type { AlSession } from '../../session/al-session.ts'
import { code } from '../../values/conversions.ts'
import { readBinary } from '../../values/streams/binary-value.ts'
import type { InStream } from '../../values/streams/in-stream.ts'
import type { AnyRef } from '../../values/variant.ts'

/** Methods of InStream (`rt.InStream`). */
export function EOS(_s: AlSession, stream: InStream): boolean {
  return stream.isAtEnd
}

export function Length(_s: AlSession, stream: InStream): bigint {
  return BigInt(stream.bytes.length)
}

export function Position(_s: AlSession, stream: InStream, position?: bigint): bigint {
  if (position !== undefined) stream.position = Number(position)
  return BigInt(stream.position)
}

export function ResetPosition(_s: AlSession, stream: InStream): void {
  stream.position = 1
}

/** Answers the bytes read; at the end of the stream the variable stays as it is. */
export function Read(_s: AlSession, stream: InStream, use: boolean, variable: AnyRef, length?: number): number {
  const { type } = variable
  const read = readBinary(stream, type, length)
  if (read === undefined) {
    if (use) return 0
    throw errors.endOfStream()
  }
  variable.ref.v = type.kind === 'Code' ? code(read.value as string, type.length) : read.value
  return read.count
}

/** Answers the characters read: no more than the variable takes. */
export function ReadText(_s: AlSession, stream: InStream, variable: AnyRef, length = Infinity): number {
  const { type } = variable
  const most = 'length' in type && type.length > 0 ? type.length : Infinity
  const text = stream.readLine(Math.min(most, length))
  variable.ref.v = type.kind === 'Code' ? code(text, type.length) : text
  return text.length
}
