import { parseQualifiedName } from '../declarations/qualified-name.ts'
import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { TableRelationBranch, TableRelationValue } from '../syntax-tree.ts'
import { parseConditionGroup } from './field-condition.ts'

/** TableRelationValue = Branch { 'else' Branch } */
export function parseTableRelationValue(parser: Parser): TableRelationValue {
  const start = parser.at
  const branches = [parseBranch(parser)]
  while (parser.accept(T.else)) branches.push(parseBranch(parser))
  return { kind: 'TableRelationValue', branches, span: parser.spanFrom(start) }
}

/** Branch = ['if' ConditionGroup] QualifiedName ['where' ConditionGroup] */
function parseBranch(parser: Parser): TableRelationBranch {
  const start = parser.at
  const conditions = parser.accept(T.if) ? parseConditionGroup(parser) : []
  const target = parseQualifiedName(parser)
  const where = parser.acceptWord('WHERE') ? parseConditionGroup(parser) : []
  return { kind: 'TableRelationBranch', conditions, target, where, span: parser.spanFrom(start) }
}
