import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../bin/alcove.mjs', import.meta.url))

export interface Result {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Command {
  readonly result: Promise<Result>
  stdout(): string
  stderr(): string
  interrupt(): void
  /** As `kill -9` does. */
  kill(): void
}

/** Starts the command as a person would. */
export function start(
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input = '',
): Command {
  const child = spawn(process.execPath, [program, ...argv], {
    env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', ...environment },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  child.stdin.on('error', () => undefined) // a command that reads nothing may be gone already
  child.stdin.end(input)
  return {
    result: new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr }))),
    stdout: () => stdout,
    stderr: () => stderr,
    interrupt: () => child.kill('SIGINT'),
    kill: () => child.kill('SIGKILL'),
  }
}

export function alcove(
  argv: readonly string[],
  environment?: Readonly<Record<string, string>>,
  input?: string,
): Promise<Result> {
  return start(argv, environment, input).result
}
