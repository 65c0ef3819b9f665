import { AddCompanyAnswer, CompanyList } from '@alcove/contracts'
import { Command } from 'commander'
import { clientOf } from './server-option.ts'

export function companiesCommand(): Command {
  const companies = new Command('companies').description('companies, each with data of its own')

  companies
    .command('list', { isDefault: true })
    .description('list them')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }, command: Command) => {
      const answer = await clientOf(command).call({ path: '/api/companies', answer: CompanyList })
      if (options.json) return void process.stdout.write(`${JSON.stringify(answer.companies)}\n`)
      process.stdout.write(answer.companies.map((name) => `${name}\n`).join(''))
    })

  companies
    .command('add')
    .description('create one with the tables of all published apps')
    .argument('<name>', 'up to 30 characters')
    .option('--json', 'print JSON')
    .action(async (name: string, options: { json?: boolean }, command: Command) => {
      const answer = await clientOf(command).call({
        method: 'POST',
        path: '/api/companies',
        body: { name },
        answer: AddCompanyAnswer,
      })
      process.stdout.write(options.json ? `${JSON.stringify(answer)}\n` : `The company ${answer.name} is created.\n`)
    })

  return companies
}
