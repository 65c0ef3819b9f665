import { isName, isWord, T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'

/** OptionMembers = [Name] { ',' [Name] }: a member may be empty, and may be spelt like a keyword. */
export function parseOptionMembers(parser: Parser): string[] {
  const members: string[] = []
  do members.push(startsMember(parser) ? parser.anyName().name : '')
  while (parser.accept(T.comma))
  return members
}

function startsMember(parser: Parser): boolean {
  const kind = parser.kind()
  return isName(kind) || (isWord(kind) && kind !== T.var && kind !== T.begin)
}
