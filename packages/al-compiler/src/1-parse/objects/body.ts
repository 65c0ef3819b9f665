import { memberExpected } from '../../diagnostics/syntax-diagnostics.ts'
import { noAttributes, parseAttributes } from '../declarations/attribute.ts'
import { parseEvent, parseProcedure } from '../declarations/procedure.ts'
import { parseTrigger } from '../declarations/trigger.ts'
import { noVariables, parseVarSection } from '../declarations/variable.ts'
import { isName, isWord, T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import { parseProperty } from '../properties/property.ts'
import type {
  Attribute,
  Body,
  ProcedureDeclaration,
  Property,
  Section,
  TriggerDeclaration,
  VariableDeclaration,
} from '../syntax-tree.ts'
import { beginsObject } from './object-head.ts'

/** Reads a section: in generic bodies any, in tables and enums also those with nodes of their own. */
export type SectionRule = (parser: Parser, attributes: readonly Attribute[]) => Section | undefined

const noProperties: readonly Property[] = []
const noSections: readonly Section[] = []
const noProcedures: readonly ProcedureDeclaration[] = []
const noTriggers: readonly TriggerDeclaration[] = []

interface Collected {
  properties?: Property[]
  sections?: Section[]
  variables?: VariableDeclaration[]
  procedures?: ProcedureDeclaration[]
  triggers?: TriggerDeclaration[]
}

/**
 * Body = '{' { Property | Section | ['protected'] VarSection | Attributes Procedure | Attributes Trigger | ';' } '}'
 *
 * `parseSection` returns undefined for a section that it keeps itself.
 */
export function parseBody(parser: Parser, parseSection: SectionRule): Body {
  const into: Collected = {}
  if (parser.expect(T.openBrace)) parseMembers(parser, into, parseSection)
  return {
    properties: into.properties ?? noProperties,
    sections: into.sections ?? noSections,
    variables: into.variables ?? noVariables,
    procedures: into.procedures ?? noProcedures,
    triggers: into.triggers ?? noTriggers,
  }
}

function parseMembers(parser: Parser, into: Collected, parseSection: SectionRule): void {
  let attributes = noAttributes
  for (;;) {
    if (attributes === noAttributes) attributes = parseAttributes(parser)
    const kind = parser.kind()
    if (kind === T.closeBrace || kind === T.endOfFile || beginsObject(parser)) {
      parser.expect(T.closeBrace)
      return
    }
    attributes = parseMember(parser, into, attributes, parseSection)
  }
}

/** Returns the attributes that a var section read too far. */
function parseMember(
  parser: Parser,
  into: Collected,
  attributes: readonly Attribute[],
  parseSection: SectionRule,
): readonly Attribute[] {
  const kind = parser.kind()
  const next = parser.peek(1)
  if (next === T.equal && (isWord(kind) || isName(kind))) (into.properties ??= []).push(parseProperty(parser))
  else if (kind === T.procedure || (next === T.procedure && isAccess(kind))) {
    ;(into.procedures ??= []).push(parseProcedure(parser, attributes))
  } else if (kind === T.trigger) (into.triggers ??= []).push(parseTrigger(parser, attributes))
  else if (kind === T.var) return parseVarSection(parser, (into.variables ??= []), false)
  else if (next === T.var && isAccess(kind)) {
    parser.advance()
    return parseVarSection(parser, (into.variables ??= []), kind === T.protected)
  } else if (isWord(kind) && (next === T.openParen || next === T.openBrace)) {
    const section = parseSection(parser, attributes)
    if (section) (into.sections ??= []).push(section)
  } else if (kind === T.event && isName(next)) (into.procedures ??= []).push(parseEvent(parser, attributes))
  else if (!parser.accept(T.semicolon)) skipMember(parser)
  return noAttributes
}

function isAccess(kind: number): boolean {
  return kind === T.local || kind === T.internal || kind === T.protected
}

/** Past what is no member, over its braces or to where a member seems to begin: an `end` too many leaves many statements. */
function skipMember(parser: Parser): void {
  parser.report(memberExpected(parser.span(), parser.found()))
  do {
    if (parser.kind() === T.openBrace) return skipBraces(parser)
    parser.advance()
  } while (!seemsMember(parser))
}

function seemsMember(parser: Parser): boolean {
  const kind = parser.kind()
  if (kind === T.endOfFile || kind === T.closeBrace || kind === T.procedure || kind === T.trigger || kind === T.var)
    return true
  if (!parser.isOnNewLine()) return false
  const next = parser.peek(1)
  if (kind === T.openBracket) return isName(next)
  if (isAccess(kind) && next === T.procedure) return true
  if (!isWord(kind)) return false
  return (
    next === T.equal || next === T.openBrace || beginsObject(parser) || (next === T.openParen && seemsSection(parser))
  )
}

/** Tokens to look at before a head of a section ends; broken text may have none of its ends. */
const LONGEST_HEAD = 100

/** A call has no braces after its arguments. */
function seemsSection(parser: Parser): boolean {
  let depth = 0
  for (let at = 1; at < LONGEST_HEAD; at++) {
    const kind = parser.peek(at)
    if (kind === T.openParen) depth++
    else if (kind === T.closeParen && --depth === 0) return parser.peek(at + 1) === T.openBrace
    else if (kind === T.endOfFile || kind === T.openBrace || kind === T.closeBrace) return false
  }
  return false
}

function skipBraces(parser: Parser): void {
  let depth = 0
  do {
    const kind = parser.kind()
    if (kind === T.endOfFile) return
    if (kind === T.openBrace) depth++
    else if (kind === T.closeBrace) depth--
    parser.advance()
  } while (depth > 0)
}
