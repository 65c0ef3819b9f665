/**
 * Bind, Execute and Sync of PostgreSQL's protocol for a prepared statement, all values and columns as text, in one buffer: one write
 * of the socket instead of a gathered one of three or four.
 */
export function bindExecuteSync(statement: string, values: readonly string[]): Buffer {
  let needed = HEAD_BYTES + 3 * statement.length + TRAILER.length
  for (const value of values) needed += 4 + (value.length > LONG ? Buffer.byteLength(value) : 3 * value.length)
  // What is large is rare: it must not stay.
  const isLarge = needed > MAX_SCRATCH
  if (!isLarge && needed > scratch.length) scratch = Buffer.allocUnsafe(2 * needed)

  const buffer = isLarge ? Buffer.allocUnsafe(needed) : scratch
  buffer[0] = 0x42 // B
  buffer[5] = 0 // the unnamed portal
  let at = 6 + buffer.write(statement, 6)
  buffer[at++] = 0
  buffer.writeInt16BE(0, at) // parameters: all text
  buffer.writeUInt16BE(values.length, at + 2)
  at += 4
  for (const value of values) {
    const bytes = buffer.write(value, at + 4)
    buffer.writeInt32BE(bytes, at)
    at += 4 + bytes
  }
  buffer.writeInt16BE(0, at) // columns: all text
  at += 2
  buffer.writeInt32BE(at - 1, 1)
  TRAILER.copy(buffer, at)
  if (isLarge) return buffer.subarray(0, at + TRAILER.length)
  // The socket may keep what it was given; the scratch is written again.
  return Buffer.from(buffer.subarray(0, at + TRAILER.length))
}

const HEAD_BYTES = 16
const LONG = 1024
const MAX_SCRATCH = 512 * 1024
/** Execute (the unnamed portal, all rows) and Sync. */
const TRAILER = Buffer.from([0x45, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0x53, 0, 0, 0, 4])
let scratch = Buffer.allocUnsafe(16 * 1024)
