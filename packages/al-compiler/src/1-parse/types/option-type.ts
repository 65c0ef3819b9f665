import { parseOptionMembers } from '../properties/option-members.ts'
import { isWord, T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { OptionType } from '../syntax-tree.ts'

/** OptionType = 'Option' [OptionMembers]; as a return type it may end without a semicolon, before `var` or `begin`. */
export function parseOptionType(parser: Parser): OptionType {
  const start = parser.advance()
  const members = beginsMembers(parser) ? parseOptionMembers(parser) : undefined
  return { kind: 'OptionType', members, span: parser.spanFrom(start) }
}

function beginsMembers(parser: Parser): boolean {
  const kind = parser.kind()
  if (kind === T.comma || kind === T.quotedName) return true
  if (!isWord(kind) || kind === T.var || kind === T.begin || kind === T.procedure || kind === T.trigger) return false
  // `local procedure` and its like after an interface's procedure without `;`
  return parser.peek(1) !== T.procedure
}
