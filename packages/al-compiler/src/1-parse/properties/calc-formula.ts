import { calculationExpected } from '../../diagnostics/syntax-diagnostics.ts'
import { parseQualifiedName } from '../declarations/qualified-name.ts'
import { isWord, T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { CalcFormulaValue, CalcMethod } from '../syntax-tree.ts'
import { parseConditionGroup } from './field-condition.ts'

const methods: ReadonlyMap<string, CalcMethod> = new Map(
  (['sum', 'average', 'min', 'max', 'count', 'exist', 'lookup'] as const).map((method) => [
    method.toUpperCase(),
    method,
  ]),
)

/** CalcFormulaValue = ['-'] Method '(' QualifiedName ['where' ConditionGroup] ')' */
export function parseCalcFormulaValue(parser: Parser): CalcFormulaValue {
  const start = parser.at
  const negated = parser.accept(T.minus)
  const method = parseMethod(parser)
  parser.expect(T.openParen)
  const target = parseQualifiedName(parser)
  const where = parser.acceptWord('WHERE') ? parseConditionGroup(parser) : []
  parser.expect(T.closeParen)
  return { kind: 'CalcFormulaValue', negated, method, target, where, span: parser.spanFrom(start) }
}

function parseMethod(parser: Parser): CalcMethod {
  const method = methods.get(parser.key())
  if (!method) parser.report(calculationExpected(parser.gapSpan(), parser.found()))
  if (isWord(parser.kind())) parser.advance()
  return method ?? 'lookup'
}
