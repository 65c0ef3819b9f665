import { createTestEngine } from '@alcove/testkit'
import { withDatabase } from '../bench-database.ts'
import type { Benchmark } from '../figure.ts'
import { collectionWork } from './language/collection-work.ts'
import { numberWork } from './language/number-work.ts'
import { textWork } from './language/text-work.ts'
import { codeunitOf, compare, nothing } from './language/work.ts'

const works = [...numberWork, ...textWork, ...collectionWork]
const FIRST_CODEUNIT = 50_001

/** AL that only computes, against the same in JavaScript. Stop checks and positions are on, as always. */
export const languageSpeed: Benchmark = {
  name: 'language',
  run: () =>
    withDatabase(async (url) => {
      const al = [nothing, ...works].map((work, i) => codeunitOf(work, FIRST_CODEUNIT + i)).join('\n')
      const test = await createTestEngine({ al, database: { url }, settings: { workers: 1 } })
      try {
        return await compare(test, works, { warm: 3, measured: 7 })
      } finally {
        await test.close()
      }
    }),
}
