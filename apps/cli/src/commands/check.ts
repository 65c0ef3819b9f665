import { Command } from 'commander'
import { checkFolders } from '../check/check-folders.ts'
import { diagnosticText } from '../output/diagnostic.ts'
import { exitCodes } from '../output/failure.ts'

export function checkCommand(): Command {
  return new Command('check')
    .description('look for errors in AL code, without a server')
    .argument('<folder...>', 'folders with .al files; the first may hold app.json')
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
        const rate = Math.round(result.lines / Math.max(0.001, result.seconds)).toLocaleString('en-US')
        const counts = `${result.files} files, ${result.lines.toLocaleString('en-US')} lines (${rate} lines/s)`
        process.stderr.write(
          errors === 0 ? `No errors in ${counts}.\n` : `${errors} ${errors === 1 ? 'error' : 'errors'} in ${counts}.\n`,
        )
      }
      process.exitCode = errors === 0 ? exitCodes.done : exitCodes.alErrors
    })
}
