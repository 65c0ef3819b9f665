import { foldName } from '../../1-parse/lexer/fold-name.ts'
import type { Span } from '../../1-parse/syntax-tree.ts'
import type { VariableSymbol } from '../symbols.ts'
import type { Type } from '../types.ts'

/** A name that stands for a value although nobody declares it: `Rec`, `CurrPage`, a data item. */
export function implicitVariable(name: string, type: Type, span: Span): VariableSymbol {
  return { role: 'global', name, key: foldName(name), type, byReference: false, label: undefined, span, boxed: false }
}
