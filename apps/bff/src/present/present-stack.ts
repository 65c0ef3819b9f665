import type { StackFrame, StackSample } from '@alcove/contracts'
import type { Engine, StackSampleData } from '@alcove/session-engine'
import type { Viewer } from '../sign-in/viewer.ts'
import { sourceIdOf } from './source-text.ts'

/** Frames innermost first; source only for those who may read it. Never values of variables. */
export function presentSample(engine: Engine, viewer: Viewer, sample: StackSampleData): StackSample {
  const mayRead = viewer.permissions.has('session.readSource')
  return {
    sampledAt: sample.sampledAt.toISOString(),
    frames: sample.frames.flatMap(({ procedure, line }): StackFrame[] => {
      const place = engine.procedure(procedure)
      if (!place) return []
      return [
        {
          objectType: place.objectType,
          objectId: place.objectId,
          objectName: place.objectName,
          method: place.method,
          line,
          extension: place.app,
          ...(mayRead ? { sourceId: sourceIdOf(procedure) } : {}),
        },
      ]
    }),
  }
}
