import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { runAl } from '../src/run-al.ts'

const cases = new URL('./behaviour/', import.meta.url)

it.each(readdirSync(cases))('%s', async (name) => {
  const program = readFileSync(new URL(`${name}/program.al`, cases), 'utf8')
  const expected = readFileSync(new URL(`${name}/expected.txt`, cases), 'utf8')

  const shown = await runAl(program)

  expect(`${shown.join('\n')}\n`).toBe(expected)
})
