import { parseObjectReference } from '../declarations/qualified-name.ts'
import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { PermissionEntry, PermissionsValue } from '../syntax-tree.ts'

/** PermissionsValue = PermissionEntry { ',' PermissionEntry } */
export function parsePermissionsValue(parser: Parser): PermissionsValue {
  const start = parser.at
  const entries = [parsePermissionEntry(parser)]
  while (parser.accept(T.comma)) {
    if (parser.kind() === T.semicolon) break
    entries.push(parsePermissionEntry(parser))
  }
  return { kind: 'PermissionsValue', entries, span: parser.spanFrom(start) }
}

/** PermissionEntry = Word (ObjectReference | '*') '=' Word */
function parsePermissionEntry(parser: Parser): PermissionEntry {
  const start = parser.at
  const objectKind = parser.anyName().name
  const object = parser.accept(T.times) ? undefined : parseObjectReference(parser)
  parser.expect(T.equal)
  const permissions = parser.anyName().name
  return { kind: 'PermissionEntry', objectKind, object, permissions, span: parser.spanFrom(start) }
}
