import { tokenExpected } from '../../diagnostics/syntax-diagnostics.ts'
import { isName, T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { Attribute, Identifier, VariableDeclaration } from '../syntax-tree.ts'
import { noAttributes, parseAttributes } from './attribute.ts'
import { parseTypeSuffixes } from './type-suffix.ts'

/**
 * VarSection = 'var' { Attributes Name { ',' Name } ':' Type TypeSuffixes ';' }
 *
 * Pushes the variables. Attributes that turn out to belong to the procedure after the section are returned.
 */
export function parseVarSection(
  parser: Parser,
  into: VariableDeclaration[],
  isProtected: boolean,
): readonly Attribute[] {
  parser.expect(T.var)
  for (;;) {
    const attributes = parseAttributes(parser)
    if (!beginsVariable(parser)) return attributes
    parseVariables(parser, into, attributes, isProtected)
  }
}

/** The var section of a procedure: VarSection, if there is one. */
export function parseLocals(parser: Parser): readonly VariableDeclaration[] {
  if (parser.kind() !== T.var) return noVariables
  const variables: VariableDeclaration[] = []
  while (parser.kind() === T.var) {
    const attributes = parseVarSection(parser, variables, false)
    if (attributes !== noAttributes) parser.report(tokenExpected(parser.gapSpan(), 'begin', parser.found()))
  }
  return variables
}

export const noVariables: readonly VariableDeclaration[] = []

/** A name, unless it is the `local` of `local procedure` or the `group` of `group(X)`. */
function beginsVariable(parser: Parser): boolean {
  if (!isName(parser.kind())) return false
  const next = parser.peek(1)
  if (next === T.colon || next === T.comma) return true
  return (
    next !== T.procedure &&
    next !== T.var &&
    next !== T.equal &&
    next !== T.openParen &&
    next !== T.openBrace &&
    next !== T.endOfFile &&
    !isLost(parser, next)
  )
}

/** Two words without a colon: a declaration that lacks it, if they stand on one line and are no object's head. */
function isLost(parser: Parser, next: number): boolean {
  return parser.kind() === T.event || !isName(next)
}

function parseVariables(
  parser: Parser,
  into: VariableDeclaration[],
  attributes: readonly Attribute[],
  isProtected: boolean,
): void {
  const start = parser.at
  const names: Identifier[] = [parser.name()]
  while (parser.accept(T.comma)) names.push(parser.name())
  parser.expect(T.colon)
  const type = parseTypeSuffixes(parser, parser.type())
  const span = parser.spanFrom(start)
  for (const name of names) into.push({ kind: 'VariableDeclaration', name, type, attributes, isProtected, span })
  if (!parser.expect(T.semicolon)) skipDeclaration(parser)
}

/** To the `;` of the broken declaration, or to where its line ends. */
function skipDeclaration(parser: Parser): void {
  while (!parser.isOnNewLine() && parser.kind() !== T.endOfFile && parser.kind() !== T.closeBrace) {
    if (parser.accept(T.semicolon)) return
    parser.advance()
  }
}
