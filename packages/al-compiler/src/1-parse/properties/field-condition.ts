import { conditionKindExpected } from '../../diagnostics/syntax-diagnostics.ts'
import { parseQualifiedName } from '../declarations/qualified-name.ts'
import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { ConditionsValue, Expression, FieldCondition, FieldTest, QualifiedName } from '../syntax-tree.ts'

/** ConditionsValue = FieldConditions */
export function parseConditionsValue(parser: Parser): ConditionsValue {
  const start = parser.at
  const conditions = parseFieldConditions(parser)
  return { kind: 'ConditionsValue', conditions, span: parser.spanFrom(start) }
}

/** FieldConditions = FieldCondition { ',' FieldCondition } */
export function parseFieldConditions(parser: Parser): FieldCondition[] {
  const conditions = [parseFieldCondition(parser)]
  while (parser.accept(T.comma)) conditions.push(parseFieldCondition(parser))
  return conditions
}

/** ConditionGroup = '(' [FieldConditions] ')' */
export function parseConditionGroup(parser: Parser): FieldCondition[] {
  parser.expect(T.openParen)
  const conditions = parser.kind() === T.closeParen ? [] : parseFieldConditions(parser)
  parser.expect(T.closeParen)
  return conditions
}

/** FieldCondition = QualifiedName '=' FieldTest */
function parseFieldCondition(parser: Parser): FieldCondition {
  const start = parser.at
  const field = parseQualifiedName(parser)
  parser.expect(T.equal)
  const test = parseFieldTest(parser)
  return { kind: 'FieldCondition', field, test, span: parser.spanFrom(start) }
}

/** FieldTest = 'const' '(' … ')' | 'filter' '(' … ')' | 'field' '(' FieldOperand ')' | QualifiedName (a query's data item and field) */
function parseFieldTest(parser: Parser): FieldTest {
  if (parser.peek(1) === T.openParen) {
    if (parser.acceptWord('CONST')) return parseConst(parser)
    if (parser.acceptWord('FILTER')) return { by: 'filter', text: parseRaw(parser) }
    if (parser.acceptWord('FIELD')) {
      parser.expect(T.openParen)
      const test = parseFieldOperand(parser)
      parser.expect(T.closeParen)
      return test
    }
    parser.report(conditionKindExpected(parser.span(), parser.found()))
    parser.advance()
    return { by: 'filter', text: parseRaw(parser) }
  }
  return { by: 'field', field: parseQualifiedName(parser), isFilter: false, upperLimit: false }
}

/** FieldOperand = QualifiedName | 'filter' '(' FieldOperand ')' | 'upperlimit' '(' FieldOperand ')' */
function parseFieldOperand(parser: Parser): FieldTest {
  let isFilter = false
  let upperLimit = false
  let open = 0
  while (parser.peek(1) === T.openParen) {
    if (parser.acceptWord('FILTER')) isFilter = true
    else if (parser.acceptWord('UPPERLIMIT')) upperLimit = true
    else break
    parser.advance()
    open++
  }
  const field: QualifiedName = parseQualifiedName(parser)
  for (; open > 0; open--) parser.expect(T.closeParen)
  return { by: 'field', field, isFilter, upperLimit }
}

function parseConst(parser: Parser): FieldTest {
  const start = parser.at
  const value = parser.attempt(parseWholeValue)
  if (value) return { by: 'const', value, text: parser.textBetween(start + 1, parser.at - 1) }
  return { by: 'const', value: undefined, text: parseRaw(parser) }
}

function parseWholeValue(parser: Parser): Expression | undefined {
  parser.expect(T.openParen)
  const value = parser.expression()
  return parser.expect(T.closeParen) ? value : undefined
}

/** '(' any tokens, parentheses balanced ')': their source text. */
function parseRaw(parser: Parser): string {
  parser.expect(T.openParen)
  const start = parser.at
  let depth = 0
  for (;;) {
    const kind = parser.kind()
    if (kind === T.closeParen && depth-- === 0) break
    if (kind === T.openParen) depth++
    if (kind === T.endOfFile || kind === T.openBrace || kind === T.closeBrace || kind === T.semicolon) break
    parser.advance()
  }
  const text = parser.textBetween(start, parser.at)
  parser.expect(T.closeParen)
  return text
}
