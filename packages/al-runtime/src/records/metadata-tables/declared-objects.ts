import type { CompiledObject } from '@alcove/al-abi'
import { NULL_GUID } from '../../values/guid.ts'
import type { SessionImage } from '../../session/al-session.ts'

export interface DeclaredObject {
  readonly object: CompiledObject
  /** Guid of the app; a manifest without one gives the zero guid. */
  readonly app: string
}

export function* declaredObjects(image: SessionImage): Iterable<DeclaredObject> {
  for (const { manifest, objects } of image.image.apps) {
    const app = manifest.id === '' ? NULL_GUID : manifest.id.toLowerCase()
    for (const object of objects) yield { object, app }
  }
}
