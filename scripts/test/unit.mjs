import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { turbo } from '../setup/build.mjs'
import { root } from '../setup/folders.mjs'
import { runNode } from '../setup/run.mjs'
import { vitestResults } from './results.mjs'

const report = join('test-results', 'vitest.json')
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]

/** Unit and integration tests of every package, one package at a time: they share a machine of two cores. */
export async function runUnitTests(results) {
  const packages = packagesWithVitest()
  for (const { folder } of packages) rmSync(join(folder, report), { force: true })

  const filters = packages.map(({ name }) => `--filter=${name}`)
  const args = [
    'run',
    'test',
    ...filters,
    '--concurrency=1',
    '--continue=always',
    '--output-logs=new-only',
    '--',
    ...reporters,
  ]
  const { ok } = await turbo(args, { show: true })

  const parts = packages.map(({ name, folder }) => ({ name, ...vitestResults(join(folder, report)) }))
  for (const part of parts) results.add(part)
  for (const { name, failed } of parts.filter(({ failed }) => failed > 0)) console.log(`${name}: ${failed} failed`)
  if (!ok && parts.every(({ failed }) => failed === 0)) results.check(false)
}

/** The tests that touch the database once more, against the PostgreSQL of `url`. */
export async function runDatabaseTests(results, url) {
  const folder = join(root, 'packages', 'record-store')
  const file = join(folder, 'test-results', 'vitest-database-url.json')
  rmSync(file, { force: true })
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, 'tests/']
  const { ok } = await runNode(join(root, 'node_modules', 'vitest', 'vitest.mjs'), args, {
    cwd: folder,
    env: { DATABASE_URL: url },
    show: true,
  })
  const part = vitestResults(file)
  results.add(part)
  if (!ok && part.failed === 0) results.check(false)
}

function packagesWithVitest() {
  return ['packages', 'apps']
    .flatMap((place) => readdirSync(join(root, place)).map((name) => join(root, place, name)))
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map((folder) => ({ folder, ...JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) }))
    .filter(({ scripts }) => scripts?.test?.startsWith('vitest'))
}
