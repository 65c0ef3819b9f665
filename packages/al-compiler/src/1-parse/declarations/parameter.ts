import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { Parameter } from '../syntax-tree.ts'
import { parseAttributes } from './attribute.ts'
import { parseTypeSuffixes } from './type-suffix.ts'

const noParameters: readonly Parameter[] = []

/** Parameters = '(' [Parameter { ';' Parameter }] ')' */
export function parseParameters(parser: Parser): readonly Parameter[] {
  if (!parser.expect(T.openParen) || parser.accept(T.closeParen)) return noParameters
  const parameters = [parseParameter(parser)]
  while (parser.accept(T.semicolon)) parameters.push(parseParameter(parser))
  if (!parser.expect(T.closeParen)) skipParameters(parser)
  return parameters
}

/** Parameter = Attributes ['var'] Name ':' Type TypeSuffixes */
function parseParameter(parser: Parser): Parameter {
  const attributes = parseAttributes(parser)
  const start = parser.at
  const byReference = parser.accept(T.var)
  const name = parser.name()
  parser.expect(T.colon)
  const type = parseTypeSuffixes(parser, parser.type())
  return { kind: 'Parameter', name, type, byReference, attributes, span: parser.spanFrom(start) }
}

/** What follows a broken parameter is not told again: to the `)` of the list, or to the code after it. */
function skipParameters(parser: Parser): void {
  let depth = 0
  for (;;) {
    const kind = parser.kind()
    if (kind === T.endOfFile || kind === T.begin || kind === T.var || kind === T.procedure || kind === T.closeBrace)
      return
    if (kind === T.openParen) depth++
    parser.advance()
    if (kind === T.closeParen && --depth < 0) return
  }
}
