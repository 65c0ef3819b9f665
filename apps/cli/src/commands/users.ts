import { AddUserAnswer, Role, roles, UserSummary } from '@alcove/contracts'
import { Argument, Command } from 'commander'
import { z } from 'zod'
import { localTime } from '../output/duration.ts'
import { table } from '../output/table.ts'
import { clientOf } from './server-option.ts'

const UserList = z.object({ users: z.array(UserSummary) })
const roleArgument = () => new Argument('<roles...>', 'one or more roles').choices([...roles])

export function usersCommand(): Command {
  const users = new Command('users').description('people who may sign in')

  users
    .command('list', { isDefault: true })
    .description('list them')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }, command: Command) => {
      const answer = await clientOf(command).call({ path: '/api/users', answer: UserList })
      if (options.json) return void process.stdout.write(`${JSON.stringify(answer.users)}\n`)
      process.stdout.write(`${userTable(answer.users)}\n`)
    })

  users
    .command('add')
    .description('add one; prints a link with which they set a password, good once for 24 hours')
    .argument('<name>', 'user name, up to 50 characters')
    .addArgument(roleArgument())
    .option('--full-name <text>', 'full name', '')
    .option('--json', 'print JSON')
    .action(async (name: string, given: string[], options: { fullName: string; json?: boolean }, command: Command) => {
      const answer = await clientOf(command).call({
        method: 'POST',
        path: '/api/users',
        body: { name, roles: z.array(Role).parse(given), fullName: options.fullName },
        answer: AddUserAnswer,
      })
      if (options.json) return void process.stdout.write(`${JSON.stringify(answer)}\n`)
      process.stdout.write(
        `${answer.user.name} is added. This link sets the password, once, within 24 hours:\n\n  ${answer.link}\n`,
      )
    })

  users
    .command('role')
    .description('give a user other roles')
    .argument('<name>', 'user name')
    .addArgument(roleArgument())
    .option('--reason <text>', 'why, for the audit', '')
    .option('--json', 'print JSON')
    .action(async (name: string, given: string[], options: { reason: string; json?: boolean }, command: Command) => {
      const answer = await clientOf(command).call({
        method: 'PUT',
        path: `/api/users/${encodeURIComponent(name)}/roles`,
        body: { roles: z.array(Role).parse(given), reason: options.reason },
        answer: z.object({ user: UserSummary }),
      })
      if (options.json) return void process.stdout.write(`${JSON.stringify(answer.user)}\n`)
      process.stdout.write(`${answer.user.name} is now ${answer.user.roles.join(', ')}.\n`)
    })

  return users
}

function userTable(users: readonly UserSummary[]): string {
  return table<UserSummary>(
    [
      { title: 'NAME', value: (user) => user.name },
      { title: 'ROLES', value: (user) => user.roles.join(', ') },
      {
        title: 'STATUS',
        value: (user) => (!user.enabled ? 'disabled' : user.hasPassword ? 'active' : 'no password yet'),
        tone: (user) => (user.enabled && user.hasPassword ? 'plain' : 'muted'),
      },
      {
        title: 'LAST SIGN-IN',
        value: (user) => (user.lastSignInAt === undefined ? '-' : localTime(user.lastSignInAt)),
      },
      { title: 'FULL NAME', value: (user) => user.fullName },
    ],
    users,
  )
}
