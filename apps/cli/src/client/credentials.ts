import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const Credentials = z.record(z.string(), z.object({ token: z.string(), id: z.string(), user: z.string() }))
type Credentials = z.infer<typeof Credentials>

/** Tokens by server address, in a file only its owner can read. */
export function credentialsPath(): string {
  return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'alcove', 'credentials.json')
}

export function readToken(server: string): string | undefined {
  return process.env['ALCOVE_TOKEN'] ?? read()[server]?.token
}

export function saveToken(server: string, entry: Credentials[string]): void {
  write({ ...read(), [server]: entry })
}

export function dropToken(server: string): Credentials[string] | undefined {
  const { [server]: dropped, ...rest } = read()
  if (dropped) write(rest)
  return dropped
}

function read(): Credentials {
  try {
    return Credentials.parse(JSON.parse(readFileSync(credentialsPath(), 'utf8')))
  } catch {
    return {}
  }
}

function write(credentials: Credentials): void {
  const path = credentialsPath()
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  writeFileSync(path, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 })
  chmodSync(path, 0o600)
}
