import { hostname, userInfo } from 'node:os'
import { TokenAnswer } from '@alcove/contracts'
import { Command } from 'commander'
import { z } from 'zod'
import { credentialsPath, dropToken, saveToken } from '../client/credentials.ts'
import { ask, askHidden, readStandardInput } from '../client/prompt.ts'
import { clientOf } from './server-option.ts'

export function loginCommand(): Command {
  return new Command('login')
    .description('sign in and keep a token for this machine')
    .option('--name <user>', 'user name')
    .option('--password-stdin', 'read the password from standard input')
    .option('--json', 'print JSON')
    .action(async (options: { name?: string; passwordStdin?: boolean; json?: boolean }, command: Command) => {
      const client = clientOf(command)
      const name = options.name ?? (await ask('Name: '))
      const password = options.passwordStdin ? await readStandardInput() : await askHidden('Password: ')
      const answer = await client.callOpen({
        method: 'POST',
        path: '/api/token',
        body: { name, password, label: `${userName()} on ${hostname()}`.slice(0, 100) },
        answer: TokenAnswer,
      })
      saveToken(client.server, { token: answer.token, id: answer.id, user: answer.user })
      if (options.json)
        process.stdout.write(`${JSON.stringify({ server: client.server, user: answer.user, roles: answer.roles })}\n`)
      else
        process.stdout.write(
          `Signed in at ${client.server} as ${answer.user} (${answer.roles.join(', ')}). The token is in ${credentialsPath()}.\n`,
        )
    })
}

export function logoutCommand(): Command {
  return new Command('logout')
    .description('revoke the token of this machine and forget it')
    .action(async (_options, command: Command) => {
      const client = clientOf(command)
      await client.call({ method: 'DELETE', path: '/api/token', answer: z.unknown() })
      dropToken(client.server)
      process.stdout.write(`Signed out at ${client.server}.\n`)
    })
}

/** In a container the user may have no name. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'somebody'
  }
}
