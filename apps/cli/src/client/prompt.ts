import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { CommandFailure } from '../output/failure.ts'

export async function ask(question: string): Promise<string> {
  demandTerminal()
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return (await lines.question(question)).trim()
  } finally {
    lines.close()
  }
}

/** Typed characters are not shown. */
export async function askHidden(question: string): Promise<string> {
  demandTerminal()
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}

export async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '')
}

function demandTerminal(): void {
  if (!process.stdin.isTTY)
    throw new CommandFailure('There is no terminal to ask on. Give --name and --password-stdin.', 2)
}
