import type { CodeunitMetadata } from '@alcove/al-abi'
import type { AlSession } from './al-session.ts'

/** Base class of generated codeunits (`rt.Codeunit`). */
export class Codeunit {
  readonly s: AlSession

  constructor(session: AlSession) {
    this.s = session
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
