import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { Identifier } from '../syntax-tree.ts'

/** NameList = Name { ',' Name } */
export function parseNameList(parser: Parser): Identifier[] {
  const names = [parser.name()]
  while (parser.accept(T.comma)) names.push(parser.name())
  return names
}
