import { parseExpressionList } from '../expressions/expression-list.ts'
import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { Attribute } from '../syntax-tree.ts'

/** Shared by everything that has none. */
export const noAttributes: readonly Attribute[] = []

/** Attributes = { '[' Attribute { ',' Attribute } ']' } */
export function parseAttributes(parser: Parser): readonly Attribute[] {
  if (parser.kind() !== T.openBracket) return noAttributes
  const attributes: Attribute[] = []
  while (parser.accept(T.openBracket)) {
    do attributes.push(parseAttribute(parser))
    while (parser.accept(T.comma))
    if (!parser.expect(T.closeBracket)) skipAttribute(parser)
  }
  return attributes
}

/** Attribute = Name ['(' [ExpressionList] ')'] */
function parseAttribute(parser: Parser): Attribute {
  const start = parser.at
  const name = parser.name()
  const list = parser.accept(T.openParen) ? parseArguments(parser) : []
  return { kind: 'Attribute', name, arguments: list, span: parser.spanFrom(start) }
}

function parseArguments(parser: Parser): Attribute['arguments'] {
  const list = parser.kind() === T.closeParen ? [] : parseExpressionList(parser)
  parser.expect(T.closeParen)
  return list
}

/** A broken attribute ends with its line or its `]`. */
function skipAttribute(parser: Parser): void {
  while (!parser.isOnNewLine() && parser.kind() !== T.endOfFile) {
    if (parser.accept(T.closeBracket)) return
    parser.advance()
  }
}
