import type { AlSession } from '../../session/al-session.ts'
import { writeBinary } from '../../values/streams/binary-value.ts'
import type { OutStream } from '../../values/streams/out-stream.ts'
import type { Variant } from '../../values/variant.ts'

/** Methods of OutStream (`rt.OutStream`). Answers the bytes written. */
export function Write(_s: AlSession, stream: OutStream, value: Variant, length?: number): number {
  return writeBinary(stream, value.value, value.type, length)
}

/** Without a text it writes the end of a line. */
export function WriteText(_s: AlSession, stream: OutStream, text = '\r\n', length?: number): number {
  return stream.writeText(length === undefined ? text : text.slice(0, Math.max(0, length)))
}
