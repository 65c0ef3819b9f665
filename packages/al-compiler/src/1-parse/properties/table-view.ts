import { viewExpected } from '../../diagnostics/syntax-diagnostics.ts'
import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { FieldCondition, Identifier, TableViewValue } from '../syntax-tree.ts'
import { parseConditionGroup } from './field-condition.ts'
import { parseNameList } from './name-list.ts'

/** TableViewValue = { 'sorting' '(' NameList ')' | 'order' '(' ('ascending' | 'descending') ')' | 'where' ConditionGroup } */
export function parseTableViewValue(parser: Parser): TableViewValue {
  const start = parser.at
  const sorting: Identifier[] = []
  const where: FieldCondition[] = []
  let descending = false
  for (;;) {
    if (parser.acceptWord('SORTING')) {
      parser.expect(T.openParen)
      sorting.push(...parseNameList(parser))
      parser.expect(T.closeParen)
    } else if (parser.acceptWord('ORDER')) {
      parser.expect(T.openParen)
      descending = parser.name().key === 'DESCENDING'
      parser.expect(T.closeParen)
    } else if (parser.acceptWord('WHERE')) where.push(...parseConditionGroup(parser))
    else break
  }
  if (parser.at === start) parser.report(viewExpected(parser.gapSpan(), parser.found()))
  return { kind: 'TableViewValue', sorting, descending, where, span: parser.spanFrom(start) }
}
