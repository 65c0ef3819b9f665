import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { PropertyValue } from '../syntax-tree.ts'
import { parseAnyValue } from './any-value.ts'
import { parseLabelValue } from './label-value.ts'

/** LabelProperty = LabelValue; a few objects give an expression instead. */
export function parseLabelProperty(parser: Parser): PropertyValue {
  const kind = parser.kind()
  return kind === T.text || kind === T.verbatimText ? parseLabelValue(parser) : parseAnyValue(parser, 'Caption')
}
