import { randomBytes } from 'node:crypto'

/**
 * A SystemId that grows with time (UUID version 7): the index on random ones costs an insert half as much again. SQL Server's
 * newsequentialid, which fills the field in Business Central, has the same reason.
 */
export function newSystemId(): string {
  const now = Date.now()
  if (now > lastMs) startMs(now)
  else if (++count > 0xfff) startMs(lastMs + 1)
  if (used === random.length) {
    random = randomBytes(1024).toString('hex')
    used = 0
  }
  const tail = random.slice(used, (used += 16))
  return `${time}-7${(0x1000 + count).toString(16).slice(1)}-8${tail.slice(0, 3)}-${tail.slice(3, 15)}`
}

let random = ''
let used = 0
let lastMs = 0
/** Of this millisecond. */
let count = 0
let time = ''

function startMs(ms: number): void {
  lastMs = ms
  count = 0
  const hex = ms.toString(16).padStart(12, '0')
  time = `${hex.slice(0, 8)}-${hex.slice(8)}`
}
