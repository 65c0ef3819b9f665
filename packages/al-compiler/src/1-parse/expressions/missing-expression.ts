import type { Parser } from '../parser.ts'
import type { MissingExpression } from '../syntax-tree.ts'

/** Stands where an expression should: no characters wide. */
export function missingExpression(parser: Parser): MissingExpression {
  parser.height = 0
  return { kind: 'MissingExpression', span: parser.emptySpan() }
}
