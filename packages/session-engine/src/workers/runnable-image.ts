import type { CompiledApp, CompiledImage, CompiledObject } from '@alcove/al-abi'

/**
 * What of an image a worker needs to run it. AL texts and source maps are a third of it; the main thread has them and shows them, and every
 * worker would hold a copy.
 */
export function runnableImage(image: CompiledImage): CompiledImage {
  return { ...image, apps: image.apps.map(runnableApp) }
}

function runnableApp(app: CompiledApp): CompiledApp {
  return { ...app, files: [], objects: app.objects.map(runnableObject) }
}

function runnableObject(object: CompiledObject): CompiledObject {
  const { sourceMap: _, ...rest } = object
  return rest
}
