import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { problems } from './compile.ts'

const folder = new URL('valid/', import.meta.url)

/** Every file is an app, of things that are easily taken for wrong. */
it.each(readdirSync(folder))('%s gets no diagnostic', (file) => {
  expect(problems(readFileSync(new URL(file, folder), 'utf8'))).toEqual([])
})
