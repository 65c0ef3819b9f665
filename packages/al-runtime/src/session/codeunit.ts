import type { CodeunitMetadata, Fiber } from '@alcove/al-abi'
import type { AlSession } from './al-session.ts'

/** Base class of generated codeunits (`rt.Codeunit`). */
export class Codeunit {
  readonly s: AlSession
  /** The session's: generated code begins with it. */
  readonly f: Fiber
  /** More than one variable may hold it, so that the end of one does not dispose of it. */
  isShared = false

  constructor(session: AlSession) {
    this.s = session
    this.f = session.fiber
  }

  get objectId(): number {
    // Every codeunit's constructor is a class that the image evaluated.
    return (this.constructor as CodeunitClass).objectId ?? 0
  }

  /** Generated: lower-case names of the interfaces the codeunit implements. */
  static readonly interfaces: readonly string[] = []
}

/** Set on each generated class when its object is loaded. */
export interface CodeunitClass {
  new (session: AlSession): Codeunit
  readonly interfaces: readonly string[]
  objectId?: number
}

export interface LoadedCodeunit {
  readonly id: number
  readonly name: string
  readonly metadata: CodeunitMetadata
}

/** A codeunit with an OnRun trigger. */
export interface RunnableCodeunit extends Codeunit {
  t_OnRun?(record?: unknown): unknown
}
