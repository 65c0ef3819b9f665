import { parseExpressionList } from '../expressions/expression-list.ts'
import { STATEMENT_NESTING } from '../limits.ts'
import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { Attribute, Body, Expression, Section, SectionArgument } from '../syntax-tree.ts'
import { parseBody } from './body.ts'

const noArguments: readonly SectionArgument[] = []
const emptyBody: Body = { properties: [], sections: [], variables: [], procedures: [], triggers: [] }

/** Section = Word ['(' SectionArgument { ';' SectionArgument } ')'] (Body | [';']) */
export function parseSection(parser: Parser, attributes: readonly Attribute[]): Section {
  const start = parser.at
  const name = parser.anyName()
  const list = parser.kind() === T.openParen ? parseSectionArguments(parser) : noArguments
  const body = parseSectionBody(parser, name.key)
  const span = parser.spanFrom(start)
  return {
    kind: 'Section',
    name,
    arguments: list,
    attributes,
    properties: body.properties,
    sections: body.sections,
    variables: body.variables,
    procedures: body.procedures,
    triggers: body.triggers,
    span,
  }
}

function parseSectionBody(parser: Parser, key: string): Body {
  if (parser.kind() !== T.openBrace && mayLackBody(parser, key)) return emptyBody
  const body = parser.enter(STATEMENT_NESTING) ? parseBody(parser, parseSection) : emptyBody
  parser.leave(STATEMENT_NESTING)
  return body
}

/** `moveafter(A; B)`, `movefirst(A; B)`, `label(Name; 'text')` */
function mayLackBody(parser: Parser, key: string): boolean {
  return parser.accept(T.semicolon) || key.startsWith('MOVE') || key === 'LABEL'
}

function parseSectionArguments(parser: Parser): readonly SectionArgument[] {
  parser.expect(T.openParen)
  const list: SectionArgument[] = []
  if (parser.kind() !== T.closeParen) {
    do list.push(parseSectionArgument(parser))
    while (parser.accept(T.semicolon))
  }
  parser.expect(T.closeParen)
  return list
}

/** SectionArgument = ExpressionList | any tokens, parentheses balanced */
function parseSectionArgument(parser: Parser): SectionArgument {
  const start = parser.at
  const values = parser.attempt(parseWholeArgument) ?? skipArgument(parser)
  const text = parser.textBetween(start, parser.at)
  return { kind: 'SectionArgument', values, text, span: parser.spanFrom(start) }
}

function parseWholeArgument(parser: Parser): readonly Expression[] | undefined {
  const values = parseExpressionList(parser)
  return parser.kind() === T.semicolon || parser.kind() === T.closeParen ? values : undefined
}

function skipArgument(parser: Parser): readonly Expression[] {
  let depth = 0
  for (;;) {
    const kind = parser.kind()
    if (kind === T.endOfFile || kind === T.openBrace || kind === T.closeBrace) break
    if (depth === 0 && (kind === T.semicolon || kind === T.closeParen)) break
    if (kind === T.openParen) depth++
    else if (kind === T.closeParen) depth--
    parser.advance()
  }
  return []
}
