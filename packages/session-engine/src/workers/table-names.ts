import type { LoadedImage } from '@alcove/al-runtime'

const namesOf = new WeakMap<LoadedImage, Map<number, string>>()

/** AL name of a table; its number when the image has none of that number. */
export function tableName(image: LoadedImage | undefined, tableId: number): string {
  if (!image) return String(tableId)
  let names = namesOf.get(image)
  if (!names) {
    names = new Map()
    for (const app of image.image.apps)
      for (const object of app.objects) if (object.kind === 'Table') names.set(object.id, object.name)
    namesOf.set(image, names)
  }
  return names.get(tableId) ?? String(tableId)
}
