import type { Parser } from '../parser.ts'
import type { OptionMembersValue } from '../syntax-tree.ts'
import { parseOptionMembers } from './option-members.ts'

/** OptionMembersValue = OptionMembers */
export function parseOptionMembersValue(parser: Parser): OptionMembersValue {
  const start = parser.at
  const members = parseOptionMembers(parser)
  return { kind: 'OptionMembersValue', members, span: parser.spanFrom(start) }
}
