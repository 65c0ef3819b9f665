import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { Attribute, EnumValueDeclaration } from '../syntax-tree.ts'
import { parseBody, type SectionRule } from './body.ts'
import { parseSection } from './section.ts'

/** `value(…)` goes into `into`, any other section into the enum's sections. */
export function enumSectionRule(into: EnumValueDeclaration[]): SectionRule {
  return (parser, attributes) => {
    if (parser.key() !== 'VALUE') return parseSection(parser, attributes)
    into.push(parseEnumValue(parser, attributes))
    return undefined
  }
}

/** EnumValueDeclaration = 'value' '(' integer ';' Name ')' Body */
function parseEnumValue(parser: Parser, attributes: readonly Attribute[]): EnumValueDeclaration {
  const start = parser.advance()
  parser.expect(T.openParen)
  const ordinal = parser.integer()
  parser.expect(T.semicolon)
  const name = parser.anyName()
  parser.expect(T.closeParen)
  const { properties } = parseBody(parser, parseSection)
  return { kind: 'EnumValueDeclaration', ordinal, name, properties, attributes, span: parser.spanFrom(start) }
}
