import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { EmbeddedPostgresError, errnoOf } from './embedded-postgres-error.ts'
import { type ProcessIdentity, identityOf, isAlive } from './process-table.ts'

/**
 * Claims the data folder for this process by a file beside it. Without it nobody could tell a server in use from an
 * orphan whose starter was killed. Error: data-folder-in-use.
 */
export async function claimDataFolder(dataFolder: string): Promise<{ release(): void }> {
  const file = `${dataFolder}.owner`
  const self = identityOf(process.pid)
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(self), { flag: 'wx' })
      return { release: () => rmSync(file, { force: true }) }
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') throw error
    }
    const owner = await readOwner(file)
    if (owner !== undefined && isAlive(owner)) throw inUse(dataFolder, owner)
    removeUnlessTakenMeanwhile(file, dataFolder)
  }
}

/** Renamed first: between reading and removing, another start may have put its own claim there. */
function removeUnlessTakenMeanwhile(file: string, dataFolder: string): void {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return
    throw error
  }
  const owner = parseOwner(readFileSync(aside, 'utf8'))
  if (owner !== undefined && isAlive(owner)) {
    renameSync(aside, file)
    throw inUse(dataFolder, owner)
  }
  rmSync(aside)
}

/** An empty file is a claim being written, or one whose writer was killed in that moment. */
async function readOwner(file: string): Promise<ProcessIdentity | undefined> {
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      const owner = parseOwner(readFileSync(file, 'utf8'))
      if (owner !== undefined) return owner
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return undefined
      throw error
    }
    await delay(10)
  }
  return undefined
}

function parseOwner(text: string): ProcessIdentity | undefined {
  try {
    const value = JSON.parse(text) as Partial<ProcessIdentity> | null
    if (typeof value?.pid !== 'number' || typeof value.startedAt !== 'string') return undefined
    return { pid: value.pid, startedAt: value.startedAt }
  } catch {
    return undefined
  }
}

function inUse(dataFolder: string, owner: ProcessIdentity): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'data-folder-in-use',
    `The data folder ${dataFolder} is in use by another server (process ${owner.pid}); stop that one, or choose another data folder.`,
  )
}
