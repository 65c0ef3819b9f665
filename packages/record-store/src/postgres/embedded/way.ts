import { spawnSync } from 'node:child_process'
import type { Programs } from './programs.ts'

/**
 * How the programs are run: directly, as another account, or in a user namespace.
 * All but `direct` exist because PostgreSQL refuses to run as root.
 */
export interface Way {
  readonly programs: Programs
  readonly dataFolder: string
  /** Whom files of the server must belong to; undefined when they are ours anyhow. */
  readonly owner?: Account
  readonly prefix: readonly string[]
}

export interface Account {
  readonly uid: number
  readonly gid: number
}

export const nobody: Account = { uid: 65_534, gid: 65_534 }

export interface Command {
  readonly file: string
  readonly args: readonly string[]
  readonly uid?: number
  readonly gid?: number
}

/** PostgreSQL gets SIGINT when we die, however we die. Not everywhere: macOS and small containers have no such setpriv. */
const deathSignal = ['setpriv', '--pdeathsig', 'INT']
let deathSignalWorks: boolean | undefined

function canTieToOurLife(): boolean {
  deathSignalWorks ??= spawnSync('setpriv', ['--pdeathsig', 'INT', 'true'], { stdio: 'ignore' }).status === 0
  return deathSignalWorks
}

export function direct(programs: Programs, dataFolder: string): Way {
  return { programs, dataFolder, prefix: canTieToOurLife() ? deathSignal : [] }
}

export function asAccount(programs: Programs, dataFolder: string, account: Account): Way {
  const identity = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups']
  return { programs, dataFolder, owner: account, prefix: canTieToOurLife() ? [...deathSignal, ...identity] : [] }
}

/** The same, but the server lives on without us. */
export function untied(way: Way): Way {
  const at = way.prefix.indexOf('--pdeathsig')
  if (at < 0) return way
  const rest = [...way.prefix.slice(0, at), ...way.prefix.slice(at + 2)]
  return { ...way, prefix: rest.at(-1) === 'setpriv' ? rest.slice(0, -1) : rest }
}

/** The server sees itself as nobody and has our own access to files. */
export function inNamespace(programs: Programs, dataFolder: string): Way {
  const unshare = ['unshare', '--user', `--map-user=${nobody.uid}`, `--map-group=${nobody.gid}`]
  return { programs, dataFolder, prefix: canTieToOurLife() ? [...unshare, ...deathSignal] : unshare }
}

export function commandOf(way: Way, program: string, args: readonly string[]): Command {
  const [file, ...rest] = [...way.prefix, program, ...args]
  // Never undefined: the program itself is always there.
  const command = { file: file ?? program, args: rest }
  return way.owner !== undefined && way.prefix.length === 0 ? { ...command, ...way.owner } : command
}

/** Tries the way for real: the program starts and the folder can be entered and written. */
export function isPassable(way: Way, folder: string): boolean {
  return (
    runs(way, way.programs.postgres, ['--version']) && runs(way, 'sh', ['-c', 'cd "$1" && test -w .', 'sh', folder])
  )
}

function runs(way: Way, program: string, args: readonly string[]): boolean {
  const { file, args: all, ...account } = commandOf(way, program, args)
  return spawnSync(file, all, { ...account, cwd: '/', stdio: 'ignore', timeout: 10_000 }).status === 0
}
