import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, lchownSync, lstatSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Account } from './way.ts'

export const socketPort = 5432

/** The kernel's limit for the path of a Unix socket. */
const maxSocketPathBytes = 107

export function pathHash(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16)
}

export function isCluster(folder: string): boolean {
  return existsSync(join(folder, 'PG_VERSION'))
}

/** Makes a folder with exactly this mode, missing parents with the usual one, whatever the umask says. */
export function makeFolder(folder: string, mode: number): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder), 0o755)
  mkdirSync(folder)
  chmodSync(folder, mode)
}

export function chownTree(folder: string, account: Account): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) chownTree(path, account)
    else lchownSync(path, account.uid, account.gid)
  }
  chownSync(folder, account.uid, account.gid)
}

/** A private folder for the socket. Its usual name is known to everybody, so a folder that somebody else put there is not used. */
export function makeSocketFolder(dataFolder: string, owner: Account): string {
  const folder = join(socketRoot(), `alcove-${pathHash(`${owner.uid}:${dataFolder}`)}`)
  const usable = isPrivateFolder(folder, owner.uid)
  if (usable) return folder
  const made = existsSync(folder) ? mkdtempSync(join(socketRoot(), 'alcove-')) : folder
  if (made === folder) mkdirSync(folder, { mode: 0o700 })
  if (process.getuid?.() !== owner.uid) chownSync(made, owner.uid, owner.gid)
  return made
}

function isPrivateFolder(folder: string, uid: number): boolean {
  try {
    const stat = lstatSync(folder)
    return stat.isDirectory() && stat.uid === uid && (stat.mode & 0o077) === 0
  } catch {
    return false
  }
}

function socketRoot(): string {
  const longest = join(tmpdir(), `alcove-${'x'.repeat(16)}`, `.s.PGSQL.${socketPort}.lock`)
  return Buffer.byteLength(longest) <= maxSocketPathBytes ? tmpdir() : '/tmp'
}
