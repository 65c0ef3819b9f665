import type { SourceFile } from '@alcove/al-abi'
import type { Area } from './area.ts'
import { createArea } from './area.ts'
import { codeunitLines, posterLines, subscriberLines } from './codeunits.ts'
import { enumExtensionLines, enumLines, interfaceLines } from './enums.ts'
import { cardLines, listLines, pageExtensionLines } from './pages.ts'
import { createRandom } from './random.ts'
import { queryLines, reportLines } from './reports.ts'
import { tableExtensionLines, tableLines } from './tables.ts'

/** Lines of an area, and so of its largest codeunit, where nothing else is asked for. */
const AREA_LINES = 2_000

/**
 * AL as extension authors write it, the same for the same arguments: areas of business, each with tables, codeunits, pages, reports, events and
 * subscribers that use one another and those of an area before. About 45 characters a line, as measured over the open-source applications.
 */
export function generateAl(bytes: number, seed = 1): readonly SourceFile[] {
  const files: SourceFile[] = []
  let size = 0
  for (const file of generateFiles(AREA_LINES, seed)) {
    if (size >= bytes) break
    files.push(file)
    size += file.text.length
  }
  return files
}

/** A whole app: `objects` objects, each in a file of its own, of `lines` lines together. */
export function generateApp(objects: number, lines: number, seed = 1): readonly SourceFile[] {
  const files: SourceFile[] = []
  for (const file of generateFiles((lines / objects) * OBJECTS_OF_AREA, seed)) {
    if (files.length === objects) break
    files.push(file)
  }
  return files
}

const OBJECTS_OF_AREA = 13

/** Without an end. What an area uses has been there before it. */
function* generateFiles(linesOfArea: number, seed: number): Generator<SourceFile> {
  const random = createRandom(seed)
  const areas: Area[] = []
  for (let no = 1; ; no++) {
    const area = createArea(no, random, areas)
    areas.push(area)
    yield* filesOf(area, linesOfArea)
  }
}

/** In an order in which every object uses only those before it, so that an app may end anywhere. */
function filesOf(area: Area, lines: number): readonly SourceFile[] {
  const before = { Enum: enumLines(area), Interface: interfaceLines(area), Table: tableLines(area) }
  const after = {
    Poster: posterLines(area),
    Subscribers: subscriberLines(area),
    List: listLines(area),
    Card: cardLines(area),
    TableExt: tableExtensionLines(area),
    PageExt: pageExtensionLines(area),
    Report: reportLines(area),
    Query: queryLines(area),
    EnumExt: enumExtensionLines(area),
  }
  const taken = [...Object.values(before), ...Object.values(after)].reduce((sum, { length }) => sum + length, 0)
  const objects = { ...before, Codeunit: codeunitLines(area, lines - taken), ...after }
  return Object.entries(objects).map(([kind, text]) => ({
    path: `src/${area.name.replaceAll(' ', '')}.${kind}.al`,
    text: `${text.join('\n')}\n`,
  }))
}
