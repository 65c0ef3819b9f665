import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { Identifier, ObjectReference, QualifiedName } from '../syntax-tree.ts'

/** QualifiedName = Name { '.' Name } */
export function parseQualifiedName(parser: Parser): QualifiedName {
  const start = parser.at
  const parts: Identifier[] = [parser.name()]
  while (parser.accept(T.dot)) parts.push(parser.memberName())
  return { kind: 'QualifiedName', parts, span: parser.spanFrom(start) }
}

/** QualifiedNames = QualifiedName { ',' QualifiedName } */
export function parseQualifiedNames(parser: Parser): QualifiedName[] {
  const names = [parseQualifiedName(parser)]
  while (parser.accept(T.comma)) names.push(parseQualifiedName(parser))
  return names
}

/** ObjectReference = QualifiedName | integer */
export function parseObjectReference(parser: Parser): ObjectReference {
  if (parser.kind() !== T.integer) return parseQualifiedName(parser)
  const start = parser.at
  const id = parser.integer()
  return { kind: 'ObjectId', id, span: parser.spanFrom(start) }
}
