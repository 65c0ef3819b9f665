import { T } from '../lexer/token-kind.ts'
import { onlyRecordsTemporary } from '../../diagnostics/syntax-diagnostics.ts'
import type { Parser } from '../parser.ts'
import type { TypeReference } from '../syntax-tree.ts'

/**
 * TypeSuffixes = { 'temporary' | 'RunOnClient' | 'WithEvents' | 'SuppressDispose' | 'InDataSet'
 *                | 'SecurityFiltering' '(' Name ')' }
 *
 * They say how a variable behaves towards the client and leave nothing in the tree.
 */
export function parseTypeSuffixes(parser: Parser, type: TypeReference): TypeReference {
  for (;;) {
    switch (parser.kind()) {
      case T.runOnClient:
      case T.withEvents:
      case T.suppressDispose:
        parser.advance()
        break
      case T.temporary:
        if (!isRecord(type)) parser.report(onlyRecordsTemporary(parser.span()))
        parser.advance()
        break
      case T.securityFiltering:
        parser.advance()
        parser.expect(T.openParen)
        parser.name()
        parser.expect(T.closeParen)
        break
      default:
        if (!parser.acceptWord('INDATASET')) return type
    }
  }
}

function isRecord(type: TypeReference): boolean {
  if (type.kind === 'ArrayType') return isRecord(type.element)
  return type.kind === 'ObjectType' && type.of === 'Record'
}
