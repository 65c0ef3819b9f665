import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { userInfo } from 'node:os'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { chownTree, isCluster, makeFolder, pathHash } from './folders.ts'
import { type Programs, programsIn } from './programs.ts'
import { type Account, type Way, asAccount, direct, inNamespace, isPassable, nobody } from './way.ts'

const sharedFolder = '/var/lib/alcove'

/** Finds how to run the programs on the data folder, whose parents exist. The owner of an existing cluster decides. */
export function chooseWay(programs: Programs, dataFolder: string): Way {
  return process.getuid?.() === 0 ? chooseAsRoot(programs, dataFolder) : chooseAsUser(programs, dataFolder)
}

function chooseAsUser(programs: Programs, dataFolder: string): Way {
  if (isCluster(dataFolder) || existsSync(dataFolder)) {
    const { uid } = statSync(dataFolder)
    if (uid !== process.getuid?.()) throw ofAnotherUser(dataFolder, uid)
    if (isCluster(dataFolder)) return direct(programs, dataFolder)
  }
  if (hasName()) return direct(programs, dataFolder)

  // initdb wants a name for the user it runs as; inside a namespace that is nobody's.
  const way = inNamespace(programs, dataFolder)
  if (isPassable(way, dirname(dataFolder))) return way
  throw new EmbeddedPostgresError(
    'no-account',
    `The user id ${process.getuid?.()} has no name on this system, which PostgreSQL needs; run as a named user, or set DATABASE_URL.`,
  )
}

function chooseAsRoot(programs: Programs, dataFolder: string): Way {
  const copy = join(sharedFolder, pathHash(dataFolder))
  if (isCluster(join(copy, 'data'))) return inSharedFolder(programs, dataFolder, copy)

  for (const way of waysAsRoot(programs, dataFolder)) {
    if (isPassable(way, probeFolder(way))) return way
  }
  rmSync(`${dataFolder}.init`, { recursive: true, force: true })
  return inSharedFolder(programs, dataFolder, copy)
}

function waysAsRoot(programs: Programs, dataFolder: string): Way[] {
  if (isCluster(dataFolder)) {
    const { uid, gid } = statSync(dataFolder)
    return [uid === 0 ? inNamespace(programs, dataFolder) : asAccount(programs, dataFolder, { uid, gid })]
  }
  const named = nobodyIsKnown()
  return named ? [asAccount(programs, dataFolder, nobody), inNamespace(programs, dataFolder)] : []
}

/** The folder to try a way on: the cluster, or an empty one beside it that belongs to the account. */
function probeFolder(way: Way): string {
  if (isCluster(way.dataFolder)) return way.dataFolder
  const folder = `${way.dataFolder}.init`
  rmSync(folder, { recursive: true, force: true })
  makeFolder(folder, 0o700)
  chownSync(folder, way.owner?.uid ?? 0, way.owner?.gid ?? 0)
  return folder
}

/** Last resort: programs and data where the account can reach them. */
function inSharedFolder(programs: Programs, dataFolder: string, copy: string): Way {
  if (!nobodyIsKnown()) throw noAccount(dataFolder)
  const copied = copyPrograms(programs)
  const data = join(copy, 'data')
  mkdirSync(copy, { recursive: true })
  chmodSync(copy, 0o755)
  if (!isCluster(data) && isCluster(dataFolder)) copyCluster(dataFolder, data, nobody)

  const way = asAccount(copied, data, nobody)
  if (isPassable(way, probeFolder(way))) return way
  throw noAccount(dataFolder)
}

function copyPrograms(programs: Programs): Programs {
  const manifest = JSON.parse(readFileSync(join(dirname(programs.folder), 'package.json'), 'utf8')) as {
    version: string
  }
  const folder = join(sharedFolder, `postgresql-${manifest.version}`)
  const copied = programsIn(folder)
  if (existsSync(folder)) return copied
  makeFolder(sharedFolder, 0o755)
  const half = `${folder}.${process.pid}`
  cpSync(programs.folder, half, { recursive: true, verbatimSymlinks: true })
  chmodSync(half, 0o755)
  renameSync(half, folder)
  return copied
}

function copyCluster(from: string, to: string, account: Account): void {
  const half = `${to}.init`
  rmSync(half, { recursive: true, force: true })
  cpSync(from, half, { recursive: true, preserveTimestamps: true })
  rmSync(join(half, 'postmaster.pid'), { force: true })
  chownTree(half, account)
  chmodSync(half, 0o700)
  renameSync(half, to)
}

function nobodyIsKnown(): boolean {
  try {
    return readFileSync('/etc/passwd', 'utf8').includes(`:${nobody.uid}:`)
  } catch {
    return false
  }
}

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

function ofAnotherUser(dataFolder: string, uid: number): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'data-folder-not-writable',
    `The data folder ${dataFolder} belongs to another user (id ${uid}); start as that user or as root, or choose another data folder.`,
  )
}

function noAccount(dataFolder: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'no-account',
    `PostgreSQL refuses to run as root and no unprivileged account can use ${dataFolder}; start as an ordinary user, or set DATABASE_URL.`,
  )
}
