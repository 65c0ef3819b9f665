import { Command } from 'commander'
import type { OutputConfiguration } from 'commander'
import pc from 'picocolors'
import { checkCommand } from './commands/check.ts'
import { eventsCommand } from './commands/events.ts'
import { loginCommand, logoutCommand } from './commands/login.ts'
import { publishCommand } from './commands/publish.ts'
import { serveCommand } from './commands/serve.ts'
import { sessionsCommand } from './commands/sessions.ts'
import { testCommand } from './commands/test.ts'
import { usersCommand } from './commands/users.ts'

/** The `alcove` command. Exit codes: 0 done, 1 it did not work, 2 wrong usage, 3 AL with errors, 4 asked to stop but still running. */
export function createProgram(): Command {
  const program = new Command('alcove')
    .description('Runs AL in real sessions, watches them and stops them.')
    .version('0.1.0', '-V, --version', 'print the version')
    .option('--server <address>', 'the server to talk to', process.env['ALCOVE_SERVER'] ?? 'http://127.0.0.1:7085')
    .helpOption('-h, --help', 'print this help')
    .showHelpAfterError('Add --help for the options.')
    .configureOutput(output)
    .exitOverride()
    .addHelpText('after', EXAMPLES)
  for (const command of [
    serveCommand(),
    loginCommand(),
    logoutCommand(),
    usersCommand(),
    checkCommand(),
    testCommand(),
    publishCommand(),
    sessionsCommand(),
    eventsCommand(),
  ])
    program.addCommand(inheritExit(command))
  return program
}

const output: OutputConfiguration = {
  outputError: (text, write) => write(text.replace(/^error: /, `${pc.red('alcove:')} `)),
}

/** Subcommands do not take over `exitOverride` by themselves. */
function inheritExit(command: Command): Command {
  command
    .configureOutput(output)
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError('Add --help for the options.')
  for (const child of command.commands) inheritExit(child)
  return command
}

const EXAMPLES = `
Examples:
  alcove check ./my-app                       look for errors, without a server
  alcove test ./my-app ./my-tests             run the tests, without a server
  alcove login                                ask for name and password, keep a token
  alcove publish ./my-app                     compile and switch a running server to it
  alcove sessions list                        what runs now
  alcove sessions stop 4711 --comment "Blocks posting"
  alcove events --follow                      the Session Event log, live`
