import type { Parser } from '../parser.ts'
import { parseLabelValue } from '../properties/label-value.ts'
import type { LabelType } from '../syntax-tree.ts'

/** LabelType = 'Label' LabelValue */
export function parseLabelType(parser: Parser): LabelType {
  const start = parser.advance()
  const label = parseLabelValue(parser)
  return { kind: 'LabelType', label, span: parser.spanFrom(start) }
}
