import { isName, T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'

/** Where a statement may be empty. */
export function endsStatement(kind: number): boolean {
  return kind === T.semicolon || kind === T.end || kind === T.else || kind === T.until || endsCode(kind)
}

/** Nothing of a procedure's body can begin so: its `end` is missing. */
export function endsCode(kind: number): boolean {
  return (
    kind === T.endOfFile ||
    kind === T.closeBrace ||
    kind === T.procedure ||
    kind === T.trigger ||
    kind === T.var ||
    kind === T.openBrace
  )
}

/** `local procedure`, `[Test]`, `protected var`: the same, seen one token later. */
export function beginsMember(parser: Parser): boolean {
  const kind = parser.kind()
  if (kind === T.openBracket) return parser.isOnNewLine() && isName(parser.peek(1))
  if (kind !== T.local && kind !== T.internal && kind !== T.protected) return false
  return parser.peek(1) === T.procedure || parser.peek(1) === T.var
}

export function beginsStatement(kind: number): boolean {
  return (
    isName(kind) ||
    kind === T.begin ||
    kind === T.if ||
    kind === T.case ||
    kind === T.while ||
    kind === T.repeat ||
    kind === T.for ||
    kind === T.forEach ||
    kind === T.with ||
    kind === T.exit ||
    kind === T.assertError
  )
}

/** `break.X`, `continue := 1`, `Break(Text)`: the soft keyword before it is a name. */
export function goesOnAsExpression(kind: number): boolean {
  return (
    isAssignment(kind) ||
    kind === T.dot ||
    kind === T.scope ||
    kind === T.openParen ||
    kind === T.openBracket ||
    kind === T.equal
  )
}

export function isAssignment(kind: number): boolean {
  return kind >= T.assign && kind <= T.divideAssign
}
