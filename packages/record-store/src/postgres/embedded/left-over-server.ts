import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { postgresProcessesIn, waitUntilGone } from './process-table.ts'

/**
 * Ends an orphan of an earlier start and removes its postmaster.pid. The caller holds the claim on the folder, so
 * whatever runs in it has lost its owner. PostgreSQL itself would believe the file even when its pid is someone else's now.
 */
export async function removeLeftOverServer(dataFolder: string): Promise<void> {
  const file = join(dataFolder, 'postmaster.pid')
  const running = postgresProcessesIn(dataFolder)
  const postmaster = readPid(file)

  if (postmaster !== undefined && running.includes(postmaster)) signal(postmaster, 'SIGINT')
  if (!(await waitUntilGone(running, 10_000))) {
    for (const pid of running) signal(pid, 'SIGQUIT')
    if (!(await waitUntilGone(running, 5_000))) {
      throw new EmbeddedPostgresError(
        'data-folder-in-use',
        `A PostgreSQL left over from an earlier start (process ${running.join(', ')}) does not end; end it and start again.`,
      )
    }
  }
  rmSync(file, { force: true })
}

/** The process id in a postmaster.pid. */
export function readPid(file: string): number | undefined {
  if (!existsSync(file)) return undefined
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
  return Number.isInteger(pid) && pid > 0 ? pid : undefined
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It ended by itself.
  }
}
