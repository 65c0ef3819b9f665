import type { ObjectSymbol } from '../2-bind/symbols.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { locate } from '../diagnostics/diagnostic.ts'
import { nameTooLong } from './problems.ts'

const MAX_LENGTH = 30
const limited = new Set<ObjectSymbol['kind']>(['Codeunit', 'Table', 'Page', 'Report', 'Query', 'XmlPort'])

/** Nothing here minds long names; the same app would not compile there. */
export function checkName({ kind, name, unit, declaration }: ObjectSymbol, diagnostics: Diagnostic[]): void {
  if (unit && declaration && limited.has(kind) && name.length > MAX_LENGTH)
    diagnostics.push(locate(unit, nameTooLong(declaration.name.span, name)))
}
