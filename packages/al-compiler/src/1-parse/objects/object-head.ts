import { isName, T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'

const numbered: readonly number[] = [
  T.codeunit,
  T.table,
  T.tableExtension,
  T.page,
  T.pageExtension,
  T.report,
  T.reportExtension,
  T.xmlPort,
  T.query,
  T.enum,
  T.enumExtension,
  T.permissionSet,
  T.permissionSetExtension,
]
const unnumbered: readonly number[] = [
  T.interface,
  T.profile,
  T.profileExtension,
  T.entitlement,
  T.controlAddIn,
  T.pageCustomization,
]

const NUMBERED = 1
const UNNUMBERED = 2
const DOTNET = 3
const heads = new Uint8Array(256)
for (const kind of numbered) heads[kind] = NUMBERED
for (const kind of unnumbered) heads[kind] = UNNUMBERED
heads[T.dotNet] = DOTNET

/** An object's head stands here: its keyword, then what that keyword asks for. */
export function beginsObject(parser: Parser): boolean {
  const head = heads[parser.kind()]
  if (head === 0) return false
  const next = parser.peek(1)
  if (head === NUMBERED) return next === T.integer && isName(parser.peek(2))
  if (head === UNNUMBERED) return isName(next) && parser.isOnNewLine()
  return next === T.openBrace && parser.isOnNewLine()
}

/** At the beginning of a line: an object's head without its number or name, or behind a misspelt keyword. */
export function seemsObject(parser: Parser): boolean {
  if (!parser.isOnNewLine()) return false
  const next = parser.peek(1)
  if (isObjectKeyword(parser.kind())) return next === T.integer || next === T.openBrace || isName(next)
  return isName(parser.kind()) && next === T.integer && isName(parser.peek(2))
}

export function hasNumber(kind: number): boolean {
  return heads[kind] === NUMBERED
}

export function isObjectKeyword(kind: number): boolean {
  return heads[kind] !== 0
}
