import { Command, Option } from 'commander'
import { checkFolders } from '../check/check-folders.ts'
import type { CheckResult } from '../check/check-folders.ts'
import { diagnosticText } from '../output/diagnostic.ts'
import { exitCodes } from '../output/failure.ts'
import { reportJson } from '../output/report-json.ts'
import { parseSymbols } from './compile-options.ts'

interface CheckFlags {
  readonly syntaxOnly?: boolean
  readonly reporter: 'terminal' | 'json'
  readonly json?: boolean
  readonly define?: readonly string[]
}

export function checkCommand(): Command {
  return new Command('check')
    .description('look for errors in AL code, without a server')
    .argument('<folder...>', 'folders with .al files, or single files; the first folder may hold app.json')
    .option('--syntax-only', 'parse only')
    .addOption(new Option('--reporter <name>', 'how to report').choices(['terminal', 'json']).default('terminal'))
    .option('--json', 'short for --reporter json')
    .option('--define <symbols>', 'preprocessor symbols, separated by commas', parseSymbols)
    .action(async (folders: string[], { syntaxOnly = false, reporter, json, define = [] }: CheckFlags) => {
      const result = await checkFolders(folders, { syntaxOnly, symbols: define })
      const errors = result.diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length
      if (json || reporter === 'json') process.stdout.write(reportJson([], result.diagnostics))
      else
        for (const diagnostic of result.diagnostics)
          process.stdout.write(`${diagnosticText(diagnostic, result.texts.get(diagnostic.file))}\n`)
      const counts = countsText(result)
      process.stderr.write(
        errors === 0 ? `No errors in ${counts}.\n` : `${errors} ${errors === 1 ? 'error' : 'errors'} in ${counts}.\n`,
      )
      process.exitCode = errors === 0 ? exitCodes.done : exitCodes.alErrors
    })
}

/** How fast it was is worth saying of large apps only: small ones measure the start of the program. */
const LARGE_LINES = 20_000

function countsText({ files, lines, seconds }: CheckResult): string {
  const count = (value: number, one: string) => `${value.toLocaleString('en-US')} ${one}${value === 1 ? '' : 's'}`
  const rate = lines < LARGE_LINES ? '' : ` (${Math.round(lines / seconds).toLocaleString('en-US')} lines/s)`
  return `${count(files, 'file')}, ${count(lines, 'line')}${rate}`
}
