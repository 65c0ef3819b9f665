import { Command } from 'commander'
import type { OutputConfiguration } from 'commander'
import pc from 'picocolors'

/** In the order of the help. Each is loaded when it is named: the client of a server needs much that the others do without. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./commands/serve.ts')).serveCommand(),
  login: async () => (await import('./commands/login.ts')).loginCommand(),
  logout: async () => (await import('./commands/login.ts')).logoutCommand(),
  users: async () => (await import('./commands/users.ts')).usersCommand(),
  companies: async () => (await import('./commands/companies.ts')).companiesCommand(),
  check: async () => (await import('./commands/check.ts')).checkCommand(),
  test: async () => (await import('./commands/test.ts')).testCommand(),
  publish: async () => (await import('./commands/publish.ts')).publishCommand(),
  sessions: async () => (await import('./commands/sessions.ts')).sessionsCommand(),
  events: async () => (await import('./commands/events.ts')).eventsCommand(),
}

/** The `alcove` command. Exit codes: 0 done, 1 it did not work, 2 wrong usage, 3 AL with errors, 4 asked to stop but still running. */
export async function createProgram(argv: readonly string[]): Promise<Command> {
  const program = new Command('alcove')
    .description('Runs AL in real sessions, watches them and stops them.')
    .version('0.1.0', '-V, --version', 'print the version')
    .option('--server <address>', 'the server to talk to', process.env['ALCOVE_SERVER'] ?? 'http://127.0.0.1:7085')
    .helpOption('-h, --help', 'print this help')
    .showHelpAfterError('Add --help for the options.')
    .configureOutput(output)
    .exitOverride()
    .addHelpText('after', EXAMPLES)
  // A word that only looks like a command costs time, no more; without any, the help shows all.
  const named = Object.keys(commands).filter((name) => argv.includes(name))
  for (const name of named.length > 0 ? named : Object.keys(commands)) {
    const command = await commands[name]?.()
    if (command) program.addCommand(inheritExit(command))
  }
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
