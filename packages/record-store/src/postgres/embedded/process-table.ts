import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const hasProc = existsSync('/proc/self/stat')

/** A process for good: pids are reused, a pid together with its start time is not. */
export interface ProcessIdentity {
  readonly pid: number
  readonly startedAt: string
}

export function identityOf(pid: number): ProcessIdentity | undefined {
  const startedAt = hasProc ? startTimeFromProc(pid) : startTimeFromPs(pid)
  return startedAt === undefined ? undefined : { pid, startedAt }
}

export function isAlive(identity: ProcessIdentity): boolean {
  return identityOf(identity.pid)?.startedAt === identity.startedAt
}

/** All postgres processes that work in the folder: the server, and backends that outlive it for a moment. */
export function postgresProcessesIn(folder: string): number[] {
  if (!hasProc) return postgresFromPs(folder)
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((pid) => isPostgresIn(pid, folder))
}

/** Resolves to false when some of them are still there after `waitMs`. */
export async function waitUntilGone(pids: readonly number[], waitMs: number): Promise<boolean> {
  const deadline = Date.now() + waitMs
  const identities = pids.map(identityOf)
  while (identities.some((identity) => identity !== undefined && isAlive(identity))) {
    if (Date.now() > deadline) return false
    await delay(10)
  }
  return true
}

function startTimeFromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The program's name may hold blanks and parentheses, so fields are counted from behind its end.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z') return undefined
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`
  } catch {
    return undefined
  }
}

function startTimeFromPs(pid: number): string | undefined {
  const { stdout, status } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : undefined
}

function isPostgresIn(pid: number, folder: string): boolean {
  try {
    if (readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== 'postgres') return false
  } catch {
    return false
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch {
    // Containers take the right to look into processes of other accounts, root's included; the command line stays readable.
    return commandLineNames(pid, folder)
  }
}

function commandLineNames(pid: number, folder: string): boolean {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return basename(words[0] ?? '') === 'postgres' && words[words.indexOf('-D') + 1] === folder
  } catch {
    return false
  }
}

function postgresFromPs(folder: string): number[] {
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' })
  return stdout
    .split('\n')
    .filter((line) => line.includes('postgres') && line.includes(`-D ${folder} `))
    .map((line) => Number.parseInt(line, 10))
}
