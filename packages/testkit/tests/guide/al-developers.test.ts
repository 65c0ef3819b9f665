import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { runAl } from '../../src/run-al.ts'

const guide = readFileSync(new URL('../../../../docs/guide/al-developers.md', import.meta.url), 'utf8')
const samples = [...guide.matchAll(/^```al\n(.*?)^```$/gms)].map(([, al]) => al)

it('shows AL that compiles', async () => {
  const program = `codeunit 50100 Program { trigger OnRun() begin Message('compiled'); end; }`

  expect(samples).toHaveLength(2)
  expect(await runAl([program, ...samples].join('\n'))).toEqual(['compiled'])
})

it('shows a test that passes in memory too', async () => {
  const program = `codeunit 50100 Program { trigger OnRun() var Tests: Codeunit "Book Tests"; begin
    Tests.TheCatalogueKnowsItsFields();
    Message('passed');
  end; }`

  expect(await runAl([program, ...samples].join('\n'))).toEqual(['passed'])
})
