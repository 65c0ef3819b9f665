import { STATEMENT_NESTING } from '../limits.ts'
import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { Attribute, Body, Section } from '../syntax-tree.ts'
import { parseBody } from './body.ts'
import { parseSectionHead } from './section-head.ts'

const emptyBody: Body = { properties: [], sections: [], variables: [], procedures: [], triggers: [] }

/** Section = Word SectionHead (Body | [';']) */
export function parseSection(parser: Parser, attributes: readonly Attribute[]): Section {
  const start = parser.at
  const name = parser.anyName()
  const list = parseSectionHead(parser, name.key)
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
