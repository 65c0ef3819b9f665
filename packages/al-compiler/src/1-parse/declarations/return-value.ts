import { isName, T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { ReturnValue } from '../syntax-tree.ts'
import { parseTypeSuffixes } from './type-suffix.ts'

/** ReturnValue = [Name] ':' Type */
export function parseReturnValue(parser: Parser): ReturnValue | undefined {
  const start = parser.at
  const isNamed = isName(parser.kind()) && parser.peek(1) === T.colon
  if (!isNamed && parser.kind() !== T.colon) return undefined
  const name = isNamed ? parser.name() : undefined
  parser.expect(T.colon)
  const type = parseTypeSuffixes(parser, parser.type())
  return { kind: 'ReturnValue', name, type, span: parser.spanFrom(start) }
}
