import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup/folders.mjs'
import { runNode } from '../setup/run.mjs'
import { alcoveResults } from './results.mjs'

const orderDesk = (folder) => join('examples', 'order-desk', folder)

/** AL apps and their tests, which `alcove test` runs as it runs those of any developer. */
const suites = [
  { name: 'order-desk', folders: ['app', 'delivery', 'test'], isolation: 'codeunit' },
  // Sessions that a test starts see only what it has committed for good.
  { name: 'order-desk-background', folders: ['app', 'test/src/libraries', 'background-test'], isolation: 'disabled' },
]

/** Every AL test procedure is one test. */
export async function runAlTests(results) {
  mkdirSync(join(root, 'test-results'), { recursive: true })
  for (const { name, folders, isolation } of suites) {
    const file = join(root, 'test-results', `al-${name}.json`)
    rmSync(file, { force: true })
    const args = ['test', ...folders.map(orderDesk), '--isolation', isolation, '--json', '--output', file]
    const { ok } = await runNode(join(root, 'apps', 'cli', 'bin', 'alcove.mjs'), args, { show: true })
    const part = alcoveResults(file)
    for (const problem of part.problems) console.log(`${name}: ${problem}`)
    results.add(part)
    if (!ok && part.failed === 0) results.check(false)
  }
}
