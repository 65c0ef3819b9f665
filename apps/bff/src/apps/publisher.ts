import type { AppManifest, CompiledApp, CompiledImage, TableMetadata } from '@alcove/al-abi'
import { tablesOf } from '@alcove/al-abi'
import { readManifest } from '@alcove/al-compiler'
import type { AppSource as ParsedSource, Diagnostic } from '@alcove/al-compiler'
import type { SchemaStore, SystemStore } from '@alcove/record-store'
import type { AppSource } from './app-source.ts'
import type { CompileThread } from './compile-thread.ts'
import { ImageBuilder } from './image-builder.ts'

export type PublishOutcome =
  | {
      readonly kind: 'published'
      readonly app: CompiledApp
      readonly diagnostics: readonly Diagnostic[]
      readonly changes: readonly string[]
    }
  | { readonly kind: 'broken'; readonly name: string; readonly diagnostics: readonly Diagnostic[] }
  | {
      readonly kind: 'schema-refused'
      readonly app: CompiledApp
      readonly reasons: readonly string[]
      readonly canBeForced: boolean
    }

interface Parts {
  readonly compiler: Pick<CompileThread, 'compile'>
  readonly schema: SchemaStore
  readonly system: SystemStore
  useImage(image: CompiledImage): void
}

/**
 * Compiles an app aside and switches in one step: all its objects are new, or the old version stays. Apps that depend on it are compiled
 * again with it. One publish at a time.
 */
export class Publisher {
  readonly #parts: Parts
  readonly #images = new ImageBuilder()
  /** Published apps by id. */
  readonly #sources = new Map<string, ParsedSource>()
  #last: Promise<unknown> = Promise.resolve()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  get image(): CompiledImage {
    return this.#images.current
  }

  /** `isForced`: changes of tables that lose data are made. */
  publish(source: AppSource, by: string, isForced = false): Promise<PublishOutcome> {
    const run = this.#last.then(() => this.#publish(source, by, isForced))
    this.#last = run.catch(() => undefined)
    return run
  }

  async #publish(source: AppSource, by: string, isForced: boolean): Promise<PublishOutcome> {
    const { manifest, diagnostics: manifestProblems } = readManifest('app.json', source.manifest)
    if (!manifest || manifestProblems.some((problem) => problem.severity === 'error'))
      return { kind: 'broken', name: manifest?.name ?? '', diagnostics: manifestProblems }

    const changed: ParsedSource = { manifest, files: source.files }
    const sources = new Map(this.#sources).set(manifest.id, changed)
    const outcome = await this.#compile(changed, sources)
    if (outcome.kind === 'failed') return { kind: 'broken', name: manifest.name, diagnostics: outcome.diagnostics }

    const compiled = [outcome.app]
    for (const dependent of dependentsOf(manifest, sources)) {
      const again = await this.#compile(dependent, sources)
      if (again.kind === 'failed')
        return { kind: 'broken', name: dependent.manifest.name, diagnostics: again.diagnostics }
      compiled.push(again.app)
    }

    const replaced = new Set(compiled.map((app) => app.manifest.id))
    const tables = tablesOf([...this.image.apps.filter((app) => !replaced.has(app.manifest.id)), ...compiled])
    const ownIds = new Set(outcome.app.objects.flatMap((object) => object.table?.id ?? []))
    const isOwn = ({ id }: TableMetadata) => ownIds.has(id)
    const schema = await this.#parts.schema.synchronize(tables.filter(isOwn), {
      owner: manifest.id,
      // Extensions change tables of other apps.
      others: tables.filter((table) => !isOwn(table)),
      isForced,
    })
    if (schema.kind === 'refused')
      return { kind: 'schema-refused', app: outcome.app, reasons: schema.reasons, canBeForced: schema.canBeForced }

    await this.#save(source, manifest, by)
    this.#sources.set(manifest.id, changed)
    this.#parts.useImage(this.#images.next(compiled))
    return { kind: 'published', app: outcome.app, diagnostics: outcome.diagnostics, changes: schema.changes }
  }

  #compile(source: ParsedSource, sources: ReadonlyMap<string, ParsedSource>) {
    return this.#parts.compiler.compile({ ...source, dependencies: dependenciesOf(source.manifest, sources) })
  }

  #save(source: AppSource, { id, name, publisher, version }: AppManifest, publishedBy: string): Promise<void> {
    const { manifest, files } = source
    return this.#parts.system.apps.save({
      id,
      name,
      publisher,
      version,
      publishedAt: new Date(),
      publishedBy,
      manifest,
      files,
    })
  }
}

/** What an app names in its manifest, and what those need, each once. */
function dependenciesOf(manifest: AppManifest, sources: ReadonlyMap<string, ParsedSource>): ParsedSource[] {
  const found = new Map<string, ParsedSource>()
  const visit = (from: AppManifest) => {
    for (const { id } of from.dependencies) {
      const source = sources.get(id)
      if (!source || found.has(id) || id === manifest.id) continue
      found.set(id, source)
      visit(source.manifest)
    }
  }
  visit(manifest)
  return [...found.values()]
}

function dependentsOf(manifest: AppManifest, sources: ReadonlyMap<string, ParsedSource>): ParsedSource[] {
  return [...sources.values()].filter(
    (source) =>
      source.manifest.id !== manifest.id &&
      dependenciesOf(source.manifest, sources).some((dependency) => dependency.manifest.id === manifest.id),
  )
}
