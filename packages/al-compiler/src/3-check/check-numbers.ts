import type { ObjectDeclaration, Span } from '../1-parse/syntax-tree.ts'
import type { ObjectSymbol } from '../2-bind/symbols.ts'
import type { Diagnostic, Finding } from '../diagnostics/diagnostic.ts'
import { locate } from '../diagnostics/diagnostic.ts'
import { FIRST_SYSTEM_FIELD } from '../2-bind/use-system-field.ts'
import { invalidId, invalidOrdinal, reservedFieldNumber } from './problems.ts'

const MAX_ID = 2_147_483_647

/** Numbers of objects, fields and enum values are ones that a program can hold. */
export function checkNumbers({ unit, declaration }: ObjectSymbol, diagnostics: Diagnostic[]): void {
  if (!unit || !declaration) return
  for (const finding of findings(declaration)) diagnostics.push(locate(unit, finding))
}

function findings(declaration: ObjectDeclaration): readonly Finding[] {
  const found: Finding[] = []
  const check = (id: number, span: Span) => {
    // A number that is not there has been reported as such.
    if (id < 0 || id > MAX_ID) found.push(invalidId(span, String(id)))
  }
  if ('id' in declaration) check(declaration.id, declaration.name.span)
  if (declaration.kind === 'TableDeclaration' || declaration.kind === 'TableExtensionDeclaration')
    for (const { no, name } of declaration.fields) {
      if (no >= FIRST_SYSTEM_FIELD && no <= MAX_ID) found.push(reservedFieldNumber(name.span, name.name, no))
      else check(no, name.span)
    }
  if (declaration.kind === 'EnumDeclaration' || declaration.kind === 'EnumExtensionDeclaration')
    for (const { ordinal, name } of declaration.values)
      if (ordinal < 0 || ordinal > MAX_ID) found.push(invalidOrdinal(name.span, String(ordinal)))
  return found
}
