import { PublishAnswer } from '@alcove/contracts'
import { Command } from 'commander'
import { diagnosticText } from '../output/diagnostic.ts'
import { CommandFailure, exitCodes } from '../output/failure.ts'
import { clientOf } from './server-option.ts'

export function publishCommand(): Command {
  return new Command('publish')
    .description('compile an app and switch the running server to it')
    .argument('<folder>', 'folder with app.json and .al files')
    .option('--force', 'make changes of tables that lose data: removed fields and tables, shorter texts, other types')
    .option('--json', 'print JSON')
    .action(async (folder: string, options: { force?: boolean; json?: boolean }, command: Command) => {
      const { AppFolderError, readAppFolder } = await import('@alcove/bff')
      const source = await readAppFolder(folder).catch((error: unknown) => {
        throw error instanceof AppFolderError ? new CommandFailure(error.message, exitCodes.usage) : error
      })
      const answer = await clientOf(command).call({
        method: 'POST',
        path: '/api/apps',
        body: { ...source, force: options.force ?? false },
        answer: PublishAnswer,
        alsoFine: [422],
      })
      if (options.json) process.stdout.write(`${JSON.stringify(answer)}\n`)
      else print(answer, new Map(source.files.map((file) => [file.path, file.text])))
      if (!answer.published) process.exitCode = answer.schemaReasons.length > 0 ? exitCodes.failed : exitCodes.alErrors
    })
}

function print(answer: PublishAnswer, texts: ReadonlyMap<string, string>): void {
  for (const diagnostic of answer.diagnostics)
    process.stderr.write(`${diagnosticText(diagnostic, texts.get(diagnostic.file))}\n`)
  if (answer.published) {
    process.stdout.write(`${answer.app.name} ${answer.app.version} is published.\n`)
    for (const change of answer.changes) process.stdout.write(`  ${change}\n`)
    return
  }
  if (answer.schemaReasons.length === 0)
    process.stderr.write('Not published: the app has errors. The version before stays.\n')
  else process.stderr.write('Not published: the change would lose data. The version before stays.\n')
  for (const reason of answer.schemaReasons) process.stderr.write(`  ${reason}\n`)
  if (answer.canBeForced) process.stderr.write('With --force the change is made and the data lost.\n')
}
