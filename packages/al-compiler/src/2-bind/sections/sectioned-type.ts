import type { SectionedSymbol } from '../symbols.ts'
import type { Type } from '../types.ts'
import { errorType } from '../types.ts'

/** Type of a page and its like; of an extension, that of what it extends. One of something that is missing has nothing to look into. */
export function sectionedType(symbol: SectionedSymbol, name?: 'RequestPage'): Type {
  const { kind, id } = symbol.extended ?? symbol
  if (kind === 'PageExtension' || kind === 'ReportExtension') return errorType
  return { kind: 'Unsupported', name: name ?? kind, object: { kind, id } }
}
