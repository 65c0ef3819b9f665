import type { CompiledApp } from '@alcove/al-abi'
import type { SelectedCodeunit } from './test-run.ts'

/** Test codeunits by id, each with the tests that the filter lets through: it looks at `<codeunit id> <codeunit name>.<test>`. */
export function selectTests(app: CompiledApp, filter: RegExp | undefined): readonly SelectedCodeunit[] {
  return app.objects
    .flatMap(({ id, name, codeunit }): SelectedCodeunit[] => {
      const tests = (codeunit?.test?.tests ?? [])
        .map((test) => test.name)
        .filter((test) => filter === undefined || filter.test(`${id} ${name}.${test}`))
      return tests.length > 0 ? [{ id, name, tests }] : []
    })
    .toSorted((a, b) => a.id - b.id)
}
