import type { AppManifest, CompiledApp, CompiledObject, ObjectKind } from '@alcove/al-abi'
import type { CallFrame } from '../errors/al-error.ts'

interface Entry {
  readonly base: number
  readonly app: CompiledApp
  readonly object: CompiledObject
}

/** What the global procedure numbers of an image stand for. */
export class ObjectIndex {
  private readonly entries: Entry[] = []
  private isSorted = true

  add(app: CompiledApp, object: CompiledObject, base: number): void {
    if (object.procedures.length === 0) return
    this.entries.push({ base, app, object })
    this.isSorted = false
  }

  frame(procedure: number, line: number): CallFrame {
    const entry = this.find(procedure)
    if (entry === undefined) {
      return { objectKind: 'Object', objectId: 0, objectName: '', procedure: '', line, app: '', publisher: '' }
    }
    const { object, app } = entry
    return {
      objectKind: kindNames[object.kind] ?? object.kind,
      objectId: object.id,
      objectName: object.name,
      procedure: object.procedures[procedure - entry.base]?.name ?? '',
      line,
      app: app.manifest.name,
      publisher: app.manifest.publisher,
    }
  }

  appOf(procedure: number): AppManifest | undefined {
    return this.find(procedure)?.app.manifest
  }

  private find(procedure: number): Entry | undefined {
    if (!this.isSorted) {
      this.entries.sort((a, b) => a.base - b.base)
      this.isSorted = true
    }
    let low = 0
    let high = this.entries.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const entry = this.entries[middle]!
      if (procedure < entry.base) high = middle - 1
      else if (procedure >= entry.base + entry.object.procedures.length) low = middle + 1
      else return entry
    }
    return undefined
  }
}

/** Object kinds as call stacks write them. */
const kindNames: Partial<Record<ObjectKind, string>> = { Codeunit: 'CodeUnit', XmlPort: 'XMLport' }
