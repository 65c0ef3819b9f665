import type { CompiledImage } from '@alcove/al-abi'
import type { SourceText } from '@alcove/contracts'
import type { Engine, ProcedurePlace } from '@alcove/session-engine'

/** A source is named by a procedure number of its object: those are never handed out twice, so an old image's source stays itself. */
export function sourceIdOf(procedure: number): string {
  return `p${procedure}`
}

/** Undefined when the id names nothing, or the source was dropped with its image. */
export function sourceOf(image: CompiledImage, engine: Engine, sourceId: string): SourceText | undefined {
  const procedure = /^p(\d{1,15})$/.exec(sourceId)?.[1]
  const place = procedure === undefined ? undefined : engine.procedure(Number(procedure))
  if (place) return fromPlace(sourceId, place)
  const object = /^o([A-Za-z]+)-(\d{1,10})$/.exec(sourceId)
  return object ? ofObject(image, sourceId, object[1] ?? '', Number(object[2])) : undefined
}

export function objectSourceId(kind: string, id: number): string {
  return `o${kind}-${id}`
}

function fromPlace(sourceId: string, place: ProcedurePlace): SourceText {
  return {
    sourceId,
    path: place.file.path,
    objectType: place.objectType,
    objectId: place.objectId,
    objectName: place.objectName,
    firstLine: place.firstLine,
    text: place.file.text,
  }
}

function ofObject(image: CompiledImage, sourceId: string, kind: string, id: number): SourceText | undefined {
  for (const app of image.apps) {
    const object = app.objects.find((candidate) => candidate.kind === kind && candidate.id === id)
    const file = object && app.files[object.file]
    if (object && file)
      return {
        sourceId,
        path: file.path,
        objectType: object.kind,
        objectId: object.id,
        objectName: object.name,
        firstLine: object.line,
        text: file.text,
      }
  }
  return undefined
}
