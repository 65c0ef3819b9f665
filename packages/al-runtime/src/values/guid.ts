import { randomFillSync } from 'node:crypto'
import { errors } from '../errors/error-texts.ts'

export const NULL_GUID = '00000000-0000-0000-0000-000000000000'

const HEX = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'))
const pool = new Uint8Array(4096)
let used = pool.length

/** A random (version 4) guid in al-abi's form. */
export function createGuid(): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const b = pool.subarray(used, used + 16)
  used += 16
  b[6] = (b[6]! & 0x0f) | 0x40
  b[8] = (b[8]! & 0x3f) | 0x80
  return guidOfBytes(b)
}

let lastSequential = 0n

/** Guids that sort in the order of their creation within the process. */
export function createSequentialGuid(): string {
  const now = BigInt(Date.now()) << 20n
  lastSequential = now > lastSequential ? now : lastSequential + 1n
  const time = lastSequential.toString(16).padStart(17, '0')
  const random = createGuid()
  return `${time.slice(1, 9)}-${time.slice(9, 13)}-7${time.slice(13, 16)}${random.slice(18)}`
}

/** Undefined when the text is no guid. Braces and missing hyphens are accepted. */
export function parseGuid(text: string): string | undefined {
  const match = /^\s*\{?\s*([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})\s*\}?\s*$/i.exec(
    text,
  )
  return match ? match.slice(1).join('-').toLowerCase() : undefined
}

/** Implicit conversion of Text: '' is the zero guid. */
export function guidOfText(text: string): string {
  if (text === '') return NULL_GUID
  const guid = parseGuid(text)
  if (guid === undefined) throw errors.invalidGuid(text)
  return guid
}

function guidOfBytes(b: Uint8Array): string {
  const hex = (i: number) => HEX[b[i]!]!
  return (
    `${hex(0)}${hex(1)}${hex(2)}${hex(3)}-${hex(4)}${hex(5)}-${hex(6)}${hex(7)}-${hex(8)}${hex(9)}-` +
    `${hex(10)}${hex(11)}${hex(12)}${hex(13)}${hex(14)}${hex(15)}`
  )
}
