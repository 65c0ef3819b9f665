import type { CompiledApp, CompiledImage } from '@alcove/al-abi'

let generation = 0
let nextBase = 1

/** An image of these apps; procedure numbers are new each time, as after every publish. */
export function buildImage(apps: readonly CompiledApp[]): CompiledImage {
  const bases = apps.map((app) =>
    app.objects.map((object) => {
      const base = nextBase
      nextBase += object.procedures.length
      return base
    }),
  )
  return { generation: ++generation, apps, bases }
}
