import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Benchmark } from '../figure.ts'
import { median, ms, timed } from '../figure.ts'

const RUNS = 7
const REACH_MS = 1500

const alcove = fileURLToPath(new URL('../../../apps/cli/bin/alcove.mjs', import.meta.url))
const app = fileURLToPath(new URL('../../al/three-files', import.meta.url))
const run = promisify(execFile)

/** `alcove test` of an app of three files, from the start of the process to its exit; the database has been initialised before. */
export const testCommand: Benchmark = {
  name: 'test-command',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'alcove-bench-'))
    try {
      const test = () => run(process.execPath, [alcove, 'test', app], { env: environment(folder) })
      const first = await timed(test)
      const peerTests = writePeer(folder)
      const own: number[] = []
      const peer: number[] = []
      for (let i = 0; i < RUNS; i++) {
        own.push(await timed(test))
        peer.push(await timed(() => run(process.execPath, ['--test', peerTests])))
      }
      const value = median(own)
      return [
        {
          name: 'alcove test of a 3-file app, process start to exit',
          reach: `<= ${ms(REACH_MS)}`,
          value: ms(value),
          isMet: value <= REACH_MS,
          peers: [
            `the first run, which initialises the database: ${ms(first)}`,
            `the test runner of Node, with three empty tests: ${ms(median(peer))}`,
          ],
          numbers: { testMs: value, firstMs: first, nodeTestMs: median(peer) },
        },
      ]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

/** The embedded PostgreSQL, in a folder of this benchmark. */
function environment(folder: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...rest } = process.env
  return { ...rest, ALCOVE_TEST_DATA: folder }
}

function writePeer(folder: string): string {
  const file = join(folder, 'peer.test.mjs')
  writeFileSync(
    file,
    "import { test } from 'node:test'\nfor (const name of ['one', 'two', 'three']) test(name, () => {})\n",
  )
  return file
}
