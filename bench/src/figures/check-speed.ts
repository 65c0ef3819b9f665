import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Benchmark } from '../figure.ts'
import { median, megabytes } from '../figure.ts'
import { generateApp } from '../generated-app/generate-app.ts'
import type { MeasuredProcess } from '../measured-process.ts'
import { measureProcess } from '../measured-process.ts'

const OBJECTS = 5_000
const LINES = 1_000_000
const RUNS = 3
const REACH_SECONDS = 20
const REACH_BYTES = 1.5e9

const alcove = fileURLToPath(new URL('../../../apps/cli/bin/alcove.mjs', import.meta.url))

/** The least that a checker must do: have all texts in memory. */
const readAll = `const { readdirSync, readFileSync } = require('node:fs')
const folder = process.argv[1]
const texts = readdirSync(folder).map((file) => readFileSync(folder + '/' + file, 'utf8'))
process.exitCode = texts.reduce((sum, text) => sum + text.split('\\n').length, 0) > 0 ? 0 : 1`

/** `alcove check` of a large app, from the start of the process to its exit. */
export const checkSpeed: Benchmark = {
  name: 'check',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'alcove-check-'))
    try {
      const lines = writeApp(folder)
      const runs: MeasuredProcess[] = []
      for (let run = 0; run < RUNS; run++) runs.push(await measured([alcove, 'check', folder]))
      const syntax = await measured([alcove, 'check', '--syntax-only', folder])
      const reading = await measured(['--eval', readAll, join(folder, 'src')])
      const seconds = median(runs.map((run) => run.seconds))
      const cpuSeconds = median(runs.map((run) => run.cpuSeconds))
      const bytes = Math.max(...runs.map((run) => run.maxResidentBytes))
      const size = `${OBJECTS.toLocaleString('en-US')} objects, ${lines.toLocaleString('en-US')} lines`
      return [
        {
          name: `alcove check of an app of ${size}, process start to exit`,
          reach: `<= ${REACH_SECONDS} s`,
          value: `${seconds.toFixed(1)} s (${cpuSeconds.toFixed(1)} s of a processor)`,
          isMet: seconds <= REACH_SECONDS,
          peers: [`alcove check --syntax-only: ${took(syntax)}`, `only reading the files, with Node: ${took(reading)}`],
          numbers: {
            checkSeconds: seconds,
            checkCpuSeconds: cpuSeconds,
            syntaxOnlySeconds: syntax.seconds,
            readingSeconds: reading.seconds,
            lines,
          },
        },
        {
          name: 'the most memory resident in it',
          reach: `<= ${megabytes(REACH_BYTES)}`,
          value: megabytes(bytes),
          isMet: bytes <= REACH_BYTES,
          peers: [
            `alcove check --syntax-only: ${megabytes(syntax.maxResidentBytes)}`,
            `only reading the files, with Node: ${megabytes(reading.maxResidentBytes)}`,
          ],
          numbers: {
            checkBytes: bytes,
            syntaxOnlyBytes: syntax.maxResidentBytes,
            readingBytes: reading.maxResidentBytes,
          },
        },
      ]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function writeApp(folder: string): number {
  let lines = 0
  for (const { path, text } of generateApp(OBJECTS, LINES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
    lines += text.split('\n').length - 1
  }
  return lines
}

/** An app with errors would be another figure. */
async function measured(args: readonly string[]): Promise<MeasuredProcess> {
  const result = await measureProcess(args)
  if (result.exitCode !== 0) throw new Error(`${args.join(' ')} ended with ${result.exitCode}`)
  return result
}

function took({ seconds, cpuSeconds }: MeasuredProcess): string {
  return `${seconds.toFixed(1)} s (${cpuSeconds.toFixed(1)} s of a processor)`
}
