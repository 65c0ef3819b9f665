import { propertyValueExpected } from '../../diagnostics/syntax-diagnostics.ts'
import { parseExpressionList } from '../expressions/expression-list.ts'
import { isWord, T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { Expression, PropertyValue } from '../syntax-tree.ts'
import { parseLabelValue } from './label-value.ts'

/** AnyValue = Expression | ExpressionList | LabelValue | any tokens up to the `;` */
export function parseAnyValue(parser: Parser, property: string): PropertyValue {
  const start = parser.at
  const kind = parser.kind()
  if (kind === T.semicolon || kind === T.closeBrace) {
    parser.report(propertyValueExpected(parser.gapSpan(), property))
    return { kind: 'GenericValue', text: '', span: parser.emptySpan() }
  }
  if (kind === T.text && parser.peek(1) === T.comma && isWord(parser.peek(2)) && parser.peek(3) === T.equal) {
    return parseLabelValue(parser)
  }
  const expressions = parser.attempt(parseWholeList)
  if (!expressions) return parseGenericValue(parser)
  const [expression] = expressions
  const span = parser.spanFrom(start)
  return expression && expressions.length === 1
    ? { kind: 'ExpressionValue', expression, span }
    : { kind: 'ListValue', items: expressions, span }
}

/** The list, if the property ends with it, or seems to where a `;` is missing. */
function parseWholeList(parser: Parser): readonly Expression[] | undefined {
  const list = parseExpressionList(parser)
  const kind = parser.kind()
  if (kind === T.semicolon || kind === T.closeBrace) return list
  const endsLine = parser.isOnNewLine() && isWord(kind)
  return endsLine ? list : undefined
}

function parseGenericValue(parser: Parser): PropertyValue {
  const start = parser.at
  let depth = 0
  for (;;) {
    const kind = parser.kind()
    if (
      kind === T.endOfFile ||
      kind === T.openBrace ||
      kind === T.closeBrace ||
      kind === T.procedure ||
      kind === T.trigger
    )
      break
    if (kind === T.semicolon && depth <= 0) break
    if (kind === T.openParen) depth++
    else if (kind === T.closeParen) depth--
    parser.advance()
  }
  return { kind: 'GenericValue', text: parser.textBetween(start, parser.at), span: parser.spanFrom(start) }
}
