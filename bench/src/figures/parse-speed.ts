import { parseFile } from '@alcove/al-compiler'
import type { Benchmark } from '../figure.ts'
import { median, perSecond } from '../figure.ts'
import { generateAl } from '../generated-app/generate-app.ts'

const BYTES = 5_000_000
const RUNS = 5
const REACH = 200_000

/** Lexing and parsing of realistic AL; the peer splits the same text into words by one regular expression. */
export const parseSpeed: Benchmark = {
  name: 'parse',
  async run() {
    const files = generateAl(BYTES)
    const lines = files.reduce((sum, file) => sum + file.text.split('\n').length, 0)
    const rates: number[] = []
    const splitRates: number[] = []
    const processor: number[] = []
    for (let run = 0; run < RUNS; run++) {
      const before = process.cpuUsage()
      let start = performance.now()
      for (const file of files)
        if (parseFile(file.path, file.text, { symbols: [] }).diagnostics.length > 0) throw new Error(file.path)
      rates.push((lines / (performance.now() - start)) * 1000)
      const { user, system } = process.cpuUsage(before)
      processor.push((lines / (user + system)) * 1e6)
      start = performance.now()
      for (const file of files) file.text.match(/\w+|"[^"]*"|'[^']*'|\S/g)
      splitRates.push((lines / (performance.now() - start)) * 1000)
    }
    const rate = median(rates)
    return [
      {
        name: 'lex and parse 5 MB of AL, one thread',
        reach: `>= ${perSecond(REACH)} lines`,
        value: `${perSecond(rate)} lines`,
        isMet: rate >= REACH,
        peers: [
          `first pass: ${perSecond(rates[0] ?? 0)}`,
          `by the time of the processor, collection of garbage included: ${perSecond(median(processor))}`,
          `only splitting into words by a regular expression: ${perSecond(median(splitRates))}`,
        ],
        numbers: {
          linesPerSecond: rate,
          firstPassLinesPerSecond: rates[0] ?? 0,
          linesPerProcessorSecond: median(processor),
          splitLinesPerSecond: median(splitRates),
        },
      },
    ]
  },
}
