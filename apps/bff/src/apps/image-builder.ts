import type { CompiledApp, CompiledImage } from '@alcove/al-abi'

/** Makes the next image of all published apps. Procedure numbers are never handed out twice, so that a number alone names its code. */
export class ImageBuilder {
  #image: CompiledImage = { generation: 0, apps: [], bases: [] }
  /** 0 means "no AL runs". */
  #nextBase = 1

  get current(): CompiledImage {
    return this.#image
  }

  /** The apps given replace those of the same id; the others stay as they are. */
  next(changed: readonly CompiledApp[]): CompiledImage {
    const replaced = new Set(changed.map((app) => app.manifest.id))
    const kept = this.#image.apps
      .map((app, index) => ({ app, bases: this.#image.bases[index] ?? [] }))
      .filter(({ app }) => !replaced.has(app.manifest.id))
    const added = changed.map((app) => ({
      app,
      bases: app.objects.map((object) => this.#take(object.procedures.length)),
    }))
    const all = [...kept, ...added]
    this.#image = {
      generation: this.#image.generation + 1,
      apps: all.map(({ app }) => app),
      bases: all.map(({ bases }) => bases),
    }
    return this.#image
  }

  #take(procedures: number): number {
    const base = this.#nextBase
    this.#nextBase += procedures
    return base
  }
}
