import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { runAl } from '../src/run-al.ts'

const cases = new URL('./behaviour/', import.meta.url)

/** Where a turn ends must make no difference: nowhere, at every second check, at every third. */
const turns = [undefined, 2, 3]

it.each(readdirSync(cases))('%s', async (name) => {
  const program = readFileSync(new URL(`${name}/program.al`, cases), 'utf8')
  const expected = readFileSync(new URL(`${name}/expected.txt`, cases), 'utf8')

  for (const checksATurn of turns) {
    const shown = await runAl(program, checksATurn)

    expect(`${shown.join('\n')}\n`, `checks a turn: ${checksATurn}`).toBe(expected)
  }
})
