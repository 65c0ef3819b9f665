import type { SystemStore } from '@alcove/record-store'
import type { Logger } from '../server/log.ts'
import { AppFolderError, readAppFolder } from './app-source.ts'
import type { AppSource } from './app-source.ts'
import type { Publisher } from './publisher.ts'

interface StartPublishing {
  readonly folders: readonly string[]
  readonly system: SystemStore
  readonly log: Logger
  onProgress(step: string): void
}

/**
 * Publishes the apps of the settings' folders, and those published before that no folder holds. An app that cannot be published is left
 * out with its reasons in the log: the server must start, or nobody could mend it.
 */
export async function publishAtStart(
  publisher: Publisher,
  { folders, system, log, onProgress }: StartPublishing,
): Promise<void> {
  const sources = new Map<string, AppSource>()
  for (const app of await system.apps.list())
    sources.set(app.id.toLowerCase(), { manifest: String(app.manifest), files: app.files })
  for (const folder of folders) {
    try {
      const source = await readAppFolder(folder)
      sources.set(idOf(source) ?? folder, source)
    } catch (error) {
      if (!(error instanceof AppFolderError)) throw error
      log.error(error.message)
    }
  }
  if (sources.size > 0) onProgress(`Publishing ${sources.size} ${sources.size === 1 ? 'app' : 'apps'}`)
  for (const source of inDependencyOrder(sources)) {
    const outcome = await publisher.publish(source, 'ALCOVE')
    if (outcome.kind === 'schema-refused')
      log.error({ app: outcome.app.manifest.name, reasons: outcome.reasons }, 'An app was not published.')
    if (outcome.kind === 'broken') {
      const errors = outcome.diagnostics.filter((diagnostic) => diagnostic.severity === 'error')
      log.error({ app: outcome.name, errors: errors.slice(0, 20) }, 'An app was not published: it has errors.')
    }
  }
}

function inDependencyOrder(sources: ReadonlyMap<string, AppSource>): AppSource[] {
  const ordered = new Set<AppSource>()
  const visit = (source: AppSource, trail: ReadonlySet<AppSource>) => {
    if (ordered.has(source) || trail.has(source)) return
    for (const id of dependenciesOf(source)) {
      const dependency = sources.get(id)
      if (dependency) visit(dependency, new Set([...trail, source]))
    }
    ordered.add(source)
  }
  for (const source of sources.values()) visit(source, new Set())
  return [...ordered]
}

interface ManifestFacts {
  readonly id?: unknown
  readonly dependencies?: unknown
}

/** A manifest that is no JSON is the compiler's to report. */
function factsOf(source: AppSource): ManifestFacts {
  try {
    const parsed: unknown = JSON.parse(source.manifest)
    return typeof parsed === 'object' && parsed !== null ? parsed : {}
  } catch {
    return {}
  }
}

function idOf(source: AppSource): string | undefined {
  const { id } = factsOf(source)
  return typeof id === 'string' ? id.toLowerCase() : undefined
}

function dependenciesOf(source: AppSource): string[] {
  const { dependencies } = factsOf(source)
  if (!Array.isArray(dependencies)) return []
  return dependencies.flatMap((dependency: unknown) => {
    const id = (dependency as { id?: unknown } | null)?.id
    return typeof id === 'string' ? [id.toLowerCase()] : []
  })
}
