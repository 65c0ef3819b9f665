import type { ObjectSymbol } from '../2-bind/symbols.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { locate } from '../diagnostics/diagnostic.ts'
import { nameMissing, nameTooLong } from './problems.ts'

const MAX_LENGTH = 30
const limited = new Set<ObjectSymbol['kind']>(['Codeunit', 'Table', 'Page', 'Report', 'Query', 'XmlPort'])

/** Long names run here; an app that has them would not compile in Business Central. */
export function checkName({ kind, name, unit, declaration }: ObjectSymbol, diagnostics: Diagnostic[]): void {
  if (!unit || !declaration) return
  const { span } = declaration.name
  // A name that is not written at all has been reported.
  if (name.trim() === '' && span.end > span.start) diagnostics.push(locate(unit, nameMissing(span, kind)))
  if (limited.has(kind) && name.length > MAX_LENGTH) diagnostics.push(locate(unit, nameTooLong(span, name)))
}
