import { join } from 'node:path'
import { turbo } from '../setup/build.mjs'
import { root } from '../setup/folders.mjs'
import { runNode } from '../setup/run.mjs'

const tool = (path) => join(root, 'node_modules', path)

/** What is looked at rather than run. Each resolves to { ok, output }. */
export const checks = [
  { name: 'Format', run: () => runNode(tool('prettier/bin/prettier.cjs'), ['--check', '.', '--log-level=warn']) },
  { name: 'Lint', run: () => runNode(tool('oxlint/bin/oxlint'), ['--type-aware', '--deny-warnings']) },
  { name: 'Import directions', run: () => turbo(['boundaries']) },
  { name: 'Unused files, exports and dependencies', run: () => runNode(tool('knip/bin/knip.js'), ['--strict']) },
  {
    name: 'Types',
    run: () => turbo(['run', 'check', '--continue', '--output-logs=errors-only', '--log-order=grouped']),
  },
  { name: 'Types of tests', run: () => runNode(tool('typescript/bin/tsc'), ['-p', 'tsconfig.tests.json']) },
  {
    name: "Types of the console's tests",
    run: () => runNode(tool('typescript/bin/tsc'), ['-p', 'apps/console/tsconfig.tests.json']),
  },
]
