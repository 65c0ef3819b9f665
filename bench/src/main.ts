import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import type { Figure } from './figure.ts'
import { consoleHeap } from './figures/console-heap.ts'
import { checkSpeed } from './figures/check-speed.ts'
import { consoleLoad } from './figures/console-load.ts'
import { decimalSpeed } from './figures/decimal-speed.ts'
import { eventSpeed } from './figures/event-speed.ts'
import { imageSpeed } from './figures/image-speed.ts'
import { languageSpeed } from './figures/language-speed.ts'
import { parseSpeed } from './figures/parse-speed.ts'
import { recordSpeed } from './figures/record-speed.ts'
import { sessionMemory } from './figures/session-memory.ts'
import { startSpeed } from './figures/start-speed.ts'
import { stopSpeed } from './figures/stop-speed.ts'
import { temporarySpeed } from './figures/temporary-speed.ts'
import { testCommand } from './figures/test-command.ts'

const benchmarks = [
  parseSpeed,
  checkSpeed,
  imageSpeed,
  languageSpeed,
  decimalSpeed,
  eventSpeed,
  recordSpeed,
  temporarySpeed,
  startSpeed,
  stopSpeed,
  sessionMemory,
  consoleLoad,
  consoleHeap,
  testCommand,
]
const resultsFolder = new URL('../results/', import.meta.url)

/** All figures, or those named on the command line; a table for people, JSON beside it. */
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name))
if (unknown.length > 0) {
  process.stderr.write(
    `No such benchmark: ${unknown.join(', ')}. There are ${benchmarks.map(({ name }) => name).join(', ')}.\n`,
  )
  process.exit(2)
}

const figures: Figure[] = []
const failed: string[] = []
for (const benchmark of benchmarks) {
  if (wanted.length > 0 && !wanted.includes(benchmark.name)) continue
  process.stderr.write(`${benchmark.name} …\n`)
  try {
    const measured = await benchmark.run()
    figures.push(...measured)
    for (const figure of measured) show(figure)
  } catch (error) {
    // What the others have measured is not lost with it.
    failed.push(benchmark.name)
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  }
}

mkdirSync(resultsFolder, { recursive: true })
const machine = { cores: cpus().length, processor: cpus()[0]?.model, node: process.version }
writeFileSync(
  new URL('latest.json', resultsFolder),
  `${JSON.stringify({ at: new Date().toISOString(), machine, figures }, null, 2)}\n`,
)
if (failed.length > 0) {
  process.stderr.write(`Not measured, for the reasons above: ${failed.join(', ')}\n`)
  process.exit(1)
}

function show(figure: Figure): void {
  process.stdout.write(`${figure.isMet ? 'reached' : 'MISSED '}  ${figure.name}\n`)
  process.stdout.write(`         ${figure.value}  (${figure.reach})\n`)
  for (const peer of figure.peers) process.stdout.write(`           ${peer}\n`)
}
