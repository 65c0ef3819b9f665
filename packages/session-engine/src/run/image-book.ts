import { companyTriggers } from '@alcove/al-abi'
import type { CompiledApp, CompiledImage, CompiledObject } from '@alcove/al-abi'
import type { ProcedurePlace } from '../engine-api.ts'

interface Range {
  readonly base: number
  readonly end: number
  readonly app: CompiledApp
  readonly object: CompiledObject
}

interface Page {
  readonly image: CompiledImage
  /** By base. */
  readonly ranges: readonly Range[]
  readonly codeunits: ReadonlyMap<number, CompiledObject>
  readonly tables: ReadonlyMap<number, string>
  readonly hearsCompanyOpen: boolean
}

/** What the main thread knows of the images: names of procedures and tables, which codeunits exist. Older ones stay as long as sessions run them. */
export class ImageBook {
  #pages: Page[] = []

  get newest(): CompiledImage | undefined {
    return this.#pages[0]?.image
  }

  get generation(): number {
    return this.#pages[0]?.image.generation ?? 0
  }

  /** Has the opening of a company subscribers? */
  get hearsCompanyOpen(): boolean {
    return this.#pages[0]?.hearsCompanyOpen ?? false
  }

  add(image: CompiledImage): void {
    this.#pages.unshift(readImage(image))
  }

  /** Old code goes with its last session. */
  keep(generations: ReadonlySet<number>): void {
    this.#pages = this.#pages.filter((page, index) => index === 0 || generations.has(page.image.generation))
  }

  codeunit(id: number): CompiledObject | undefined {
    return this.#pages[0]?.codeunits.get(id)
  }

  tableName(id: number): string {
    for (const page of this.#pages) {
      const name = page.tables.get(id)
      if (name !== undefined) return name
    }
    return String(id)
  }

  procedure(number: number): ProcedurePlace | undefined {
    if (number <= 0) return undefined
    for (const page of this.#pages) {
      const range = findRange(page.ranges, number)
      if (range) return describe(range, number)
    }
    return undefined
  }
}

function readImage(image: CompiledImage): Page {
  const ranges: Range[] = []
  const codeunits = new Map<number, CompiledObject>()
  const tables = new Map<number, string>()
  image.apps.forEach((app, appIndex) => {
    app.objects.forEach((object, index) => {
      const base = image.bases[appIndex]?.[index]
      if (base !== undefined) ranges.push({ base, end: base + object.procedures.length, app, object })
      if (object.kind === 'Codeunit') codeunits.set(object.id, object)
      if (object.kind === 'Table') tables.set(object.id, object.name)
    })
  })
  ranges.sort((a, b) => a.base - b.base)
  const hearsCompanyOpen = [...codeunits.values()].some(subscribesToCompanyOpen)
  return { image, ranges, codeunits, tables, hearsCompanyOpen }
}

/** Codeunits to be bound by hand do not count: no AL runs that could bind one. */
function subscribesToCompanyOpen({ codeunit, subscribers = [] }: CompiledObject): boolean {
  if (codeunit?.manualBinding) return false
  return subscribers.some(
    ({ publisher, publisherId }) => publisher === 'Codeunit' && publisherId === companyTriggers.id,
  )
}

function findRange(ranges: readonly Range[], number: number): Range | undefined {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.base ?? Infinity) <= number) low = middle + 1
    else high = middle
  }
  // Objects without procedures share their base with the next one.
  const range = ranges[low - 1]
  return range && number < range.end ? range : undefined
}

function describe({ app, object, base }: Range, number: number): ProcedurePlace | undefined {
  const procedure = object.procedures[number - base]
  const file = app.files[object.file]
  if (!procedure || !file) return undefined
  const { id, name, publisher, version } = app.manifest
  return {
    objectType: object.kind,
    objectId: object.id,
    objectName: object.name,
    method: procedure.name,
    app: { id, name, publisher, version },
    file,
    firstLine: object.line,
    line: procedure.line,
  }
}
