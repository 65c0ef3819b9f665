import type {
  AppManifest,
  CodeunitMetadata,
  CompiledApp,
  CompiledImage,
  CompiledObject,
  EnumMetadata,
  ImageAbi,
  TableMetadata,
} from '@alcove/al-abi'
import { tablesOf } from '@alcove/al-abi'
import type { AlEvent } from '../events/al-event.ts'
import { EventBook } from '../events/event-book.ts'
import type { CallFrame } from '../errors/al-error.ts'
import { errors } from '../errors/error-texts.ts'
import type { SessionImage } from '../session/al-session.ts'
import type { CodeunitClass, LoadedCodeunit } from '../session/codeunit.ts'
import type { NativeClass } from '../native/native-class.ts'
import { findNative, missingProcedures, nativeCodeunit } from '../native/native-codeunit.ts'
import { ObjectIndex } from './object-index.ts'
import { extendedTableClass, type TableClass, type TableMixin } from './table-class.ts'

/** Evaluates CompiledObject.code. */
export type Evaluate = (code: string, base: number, sourceName: string, image: ImageAbi) => unknown

interface PlacedObject {
  readonly app: CompiledApp
  readonly object: CompiledObject
  readonly base: number
}

/** An image in this worker: objects by number, their classes evaluated when first used. Shared by sessions. */
export class RuntimeImage implements SessionImage, ImageAbi {
  readonly image: CompiledImage
  readonly events: EventBook
  private readonly evaluate: Evaluate
  private readonly tables = new Map<number, TableMetadata>()
  private readonly enums = new Map<number, EnumMetadata>()
  private readonly codeunits = new Map<number, LoadedCodeunit>()
  private readonly codeunitObjects = new Map<number, PlacedObject>()
  private readonly tableObjects = new Map<number, PlacedObject>()
  /** Table extensions with code, by their table, in the order of their numbers. */
  private readonly extensions = new Map<number, PlacedObject[]>()
  private readonly codeunitClasses = new Map<number, CodeunitClass>()
  private readonly tableClasses = new Map<number, unknown>()
  private readonly procedures = new ObjectIndex()

  readonly problems: string[] = []
  private readonly natives: readonly NativeClass[]

  constructor(
    image: CompiledImage,
    platformTables: readonly TableMetadata[],
    evaluate: Evaluate,
    natives: readonly NativeClass[] = [],
  ) {
    this.natives = natives
    this.image = image
    this.evaluate = evaluate
    for (const table of platformTables) this.tables.set(table.id, table)
    image.apps.forEach((app, i) => {
      app.objects.forEach((object, j) => this.place({ app, object, base: image.bases[i]?.[j] ?? 0 }))
    })
    this.extendEnums(image.apps.flatMap(({ objects }) => objects))
    for (const table of tablesOf(image.apps)) this.tables.set(table.id, table)
    this.events = new EventBook(image, (id) => this.codeunits.get(id))
  }

  table(id: number): TableMetadata | undefined {
    return this.tables.get(id)
  }

  tableNamed(name: string): TableMetadata | undefined {
    const key = name.toUpperCase()
    for (const table of this.tables.values()) if (table.name.toUpperCase() === key) return table
    return undefined
  }

  allTables(): Iterable<TableMetadata> {
    return this.tables.values()
  }

  enumType(id: number): EnumMetadata | undefined {
    return this.enums.get(id)
  }

  codeunit(id: number): LoadedCodeunit | undefined {
    return this.codeunits.get(id)
  }

  codeunitClass(id: number): CodeunitClass {
    let made = this.codeunitClasses.get(id)
    if (made === undefined) {
      const placed = this.codeunitObjects.get(id)
      if (placed === undefined) throw errors.codeunitNotFound(id)
      // The compiler's contract: the code of a codeunit returns its class.
      made = this.classOf(placed) as CodeunitClass
      const native = findNative(this.natives, placed.object)
      if (native) made = nativeCodeunit(made, placed.object, native)
      made.objectId = id
      this.codeunitClasses.set(id, made)
    }
    return made
  }

  tableClass(id: number): unknown {
    const known = this.tableClasses.get(id)
    if (known !== undefined) return known
    const made = this.makeTableClass(id)
    if (made !== undefined) this.tableClasses.set(id, made)
    return made
  }

  field(tableId: number, no: number): number {
    const index = this.table(tableId)?.fields.findIndex((field) => field.no === no) ?? -1
    if (index < 0) throw new Error(`Table ${tableId} has no field ${no}`)
    return index
  }

  event(key: string): AlEvent | undefined {
    return this.events.event(key)
  }

  private makeTableClass(id: number): unknown {
    const placed = this.tableObjects.get(id)
    // The compiler's contract: the code of a table returns its class, that of an extension a function to one.
    const own = (placed?.object.code === undefined ? undefined : this.classOf(placed)) as TableClass | undefined
    const extensions = this.extensions.get(id)
    if (extensions === undefined) return own
    const mixins = extensions.map((extension) => ({
      id: extension.object.id,
      extend: this.classOf(extension) as TableMixin['extend'],
    }))
    return extendedTableClass(id, own, mixins, this.table(id)?.fields.map(({ no }) => no) ?? [])
  }

  frame(procedure: number, line: number): CallFrame {
    return this.procedures.frame(procedure, line)
  }

  appOf(procedure: number): AppManifest | undefined {
    return this.procedures.appOf(procedure)
  }

  private place(placed: PlacedObject): void {
    const { object } = placed
    this.procedures.add(placed.app, object, placed.base)
    switch (object.kind) {
      case 'Table':
        this.tableObjects.set(object.id, placed)
        break
      case 'TableExtension':
        if (object.tableExtension && object.code !== undefined) this.extend(object.tableExtension.tableId, placed)
        break
      case 'Enum':
        if (object.enum) this.enums.set(object.id, object.enum)
        break
      case 'Codeunit':
        this.codeunits.set(object.id, {
          id: object.id,
          name: object.name,
          metadata: object.codeunit ?? plainCodeunit,
        })
        this.codeunitObjects.set(object.id, placed)
        this.checkNative(object)
        break
      default:
        // Nothing of the others runs.
        break
    }
  }

  private extend(tableId: number, placed: PlacedObject): void {
    const all = [...(this.extensions.get(tableId) ?? []), placed]
    this.extensions.set(
      tableId,
      all.toSorted((a, b) => a.object.id - b.object.id),
    )
  }

  private checkNative(object: CompiledObject): void {
    const native = findNative(this.natives, object)
    const missing = native ? missingProcedures(native, object) : []
    if (missing.length > 0)
      this.problems.push(`The native codeunit ${object.id} ${object.name} lacks the procedures ${missing.join(', ')}.`)
  }

  private extendEnums(objects: readonly CompiledObject[]): void {
    const named = new Map<string, number[]>()
    for (const [id, { name }] of this.enums) {
      const key = name.toLowerCase()
      named.set(key, [...(named.get(key) ?? []), id])
    }
    for (const { kind, extends: base, enum: added } of objects) {
      if (kind !== 'EnumExtension' || added === undefined) continue
      for (const id of named.get(base?.toLowerCase() ?? '') ?? []) {
        const metadata = this.enums.get(id)
        if (metadata) this.enums.set(id, { ...metadata, values: [...metadata.values, ...added.values] })
      }
    }
  }

  private classOf({ object, base }: PlacedObject): unknown {
    return this.evaluate(object.code ?? emptyCodeunit, base, `${object.kind}-${object.id}`, this)
  }
}

const plainCodeunit: CodeunitMetadata = { singleInstance: false, subtype: 'Normal', tableNo: 0, hasOnRun: false }
const emptyCodeunit = 'return class extends rt.Codeunit {}'
