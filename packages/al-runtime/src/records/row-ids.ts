import { createGuid } from '../values/guid.ts'

const COUNT = 0x10000
const ENDINGS: string[] = []

let beginning = ''
let used = COUNT

/** A SystemId for a row in memory: random guids, of which each serves for 65,536 rows that differ in the last four digits. */
export function rowId(): string {
  if (used === COUNT) {
    beginning = createGuid().slice(0, -4)
    used = 0
    if (ENDINGS.length === 0) for (let i = 0; i < COUNT; i++) ENDINGS.push(i.toString(16).padStart(4, '0'))
  }
  return beginning + ENDINGS[used++]!
}
