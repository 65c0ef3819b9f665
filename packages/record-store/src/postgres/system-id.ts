import { randomFillSync } from 'node:crypto'

/**
 * A SystemId that grows with time (UUID version 7): the index on random ones costs an insert half as much again. SQL Server's
 * newsequentialid, which fills the field in Business Central, has the same reason.
 */
export function newSystemId(): string {
  const now = Date.now()
  if (now > lastMs) {
    lastMs = now
    count = 0
  } else if (++count > 0xfff) {
    lastMs++
    count = 0
  }
  if (used + RANDOM_BYTES > random.length) {
    randomFillSync(random)
    used = 0
  }
  const time = lastMs.toString(16).padStart(12, '0')
  const tail = random.toString('hex', used, (used += RANDOM_BYTES))
  const variant = '89ab'[random[used - 1]! & 3]!
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count.toString(16).padStart(3, '0')}-${variant}${tail.slice(0, 3)}-${tail.slice(3, 15)}`
}

const RANDOM_BYTES = 8
const random = Buffer.alloc(512 * RANDOM_BYTES)
let used = random.length
let lastMs = 0
/** Of this millisecond. */
let count = 0
