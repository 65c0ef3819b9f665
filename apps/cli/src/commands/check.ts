import { Command } from 'commander'
import { checkFolders } from '../check/check-folders.ts'
import type { CheckResult } from '../check/check-folders.ts'
import { diagnosticText } from '../output/diagnostic.ts'
import { exitCodes } from '../output/failure.ts'

export function checkCommand(): Command {
  return new Command('check')
    .description('look for errors in AL code, without a server')
    .argument('<folder...>', 'folders with .al files, or single files; the first folder may hold app.json')
    .option('--syntax-only', 'parse only')
    .option('--json', 'print JSON')
    .action(async (folders: string[], options: { syntaxOnly?: boolean; json?: boolean }) => {
      const result = await checkFolders(folders, options.syntaxOnly ?? false)
      const errors = result.diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length
      if (options.json)
        process.stdout.write(
          `${JSON.stringify({ files: result.files, lines: result.lines, compileErrors: result.diagnostics })}\n`,
        )
      else {
        for (const diagnostic of result.diagnostics)
          process.stdout.write(`${diagnosticText(diagnostic, result.texts.get(diagnostic.file))}\n`)
        const counts = countsText(result)
        process.stderr.write(
          errors === 0 ? `No errors in ${counts}.\n` : `${errors} ${errors === 1 ? 'error' : 'errors'} in ${counts}.\n`,
        )
      }
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
