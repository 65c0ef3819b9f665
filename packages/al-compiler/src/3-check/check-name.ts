import type { ObjectSymbol } from '../2-bind/symbols.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { locate } from '../diagnostics/diagnostic.ts'
import { nameTooLong } from './problems.ts'

const MAX_LENGTH = 30
const limited = new Set<ObjectSymbol['kind']>(['Codeunit', 'Table', 'Page', 'Report', 'Query', 'XmlPort'])

/** The system tables keep names of objects in 30 characters. */
export function checkName({ kind, name, unit, declaration }: ObjectSymbol, diagnostics: Diagnostic[]): void {
  if (unit && declaration && limited.has(kind) && name.length > MAX_LENGTH)
    diagnostics.push(locate(unit, nameTooLong(declaration.name.span, name)))
}
