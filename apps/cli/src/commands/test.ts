import { resolve } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { ReporterName } from '../test/report/reporter.ts'
import type { TestOptions } from '../test/test-run.ts'
import { parseSymbols } from './compile-options.ts'

interface TestFlags {
  readonly reporter: ReporterName
  readonly json?: boolean
  readonly output?: string
  readonly isolation: TestOptions['isolation']
  readonly filter?: RegExp
  readonly define?: readonly string[]
  readonly native?: readonly string[]
  readonly watch?: boolean
  readonly timeout: number
}

export function testCommand(): Command {
  return new Command('test')
    .description('run the tests of AL code, without a server')
    .argument('<folder...>', 'folders with .al files, or single files; the first folder may hold app.json')
    .addOption(
      new Option('--reporter <name>', 'how to report').choices(['terminal', 'json', 'junit']).default('terminal'),
    )
    .option('--json', 'short for --reporter json')
    .option('--output <file>', 'write the report to a file')
    .addOption(
      new Option('--isolation <kind>', 'what is undone in the database, and when')
        .choices(['codeunit', 'function', 'disabled'])
        .default('codeunit'),
    )
    .option(
      '--filter <regular expression>',
      'run the tests whose "<codeunit id> <codeunit name>.<test>" it finds',
      pattern,
    )
    .option('--define <symbols>', 'preprocessor symbols, separated by commas', parseSymbols)
    .option('--native <module>', 'JavaScript module with codeunits; may be repeated', collect)
    .option('--timeout <seconds>', 'longest time for one test, 0 = any', seconds, 300)
    .option('--watch', 'run again whenever a file changes')
    .action(async (folders: string[], flags: TestFlags) => {
      // Engine, compiler and database are large; the other commands do without them.
      const [{ createReporter }, { runTestCommand }] = await Promise.all([
        import('../test/report/reporter.ts'),
        import('../test/test-command-run.ts'),
      ])
      const options: TestOptions = {
        folders,
        symbols: flags.define ?? [],
        isolation: flags.isolation,
        filter: flags.filter,
        timeoutMs: flags.timeout === 0 ? undefined : flags.timeout * 1000,
        natives: (flags.native ?? []).map((module) => resolve(module)),
      }
      const reporter = createReporter(flags.json ? 'json' : flags.reporter, flags.output)
      process.exitCode = await runTestCommand(options, reporter, flags.watch ?? false)
    })
}

function pattern(text: string): RegExp {
  try {
    return new RegExp(text, 'i')
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error))
  }
}

function seconds(text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !(value >= 0) || value > 86_400)
    throw new InvalidArgumentError('a number of seconds from 0 to 86400')
  return value
}

function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value]
}
