import { isWord, T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import { parseText } from '../properties/label-value.ts'
import type { LabelType } from '../syntax-tree.ts'

/** TextConst is the older Label, with one text a language. */
export function beginsTextConst(parser: Parser): boolean {
  return parser.key() === 'TEXTCONST' && isWord(parser.peek(1)) && parser.peek(2) === T.equal
}

/** TextConstType = 'TextConst' Language '=' text { ',' Language '=' text }: English, else the first, is the text of the label */
export function parseTextConstType(parser: Parser): LabelType {
  const start = parser.advance()
  let chosen: string | undefined
  do {
    const language = parser.anyName().key
    parser.expect(T.equal)
    const text = parseText(parser)
    if (chosen === undefined || language === 'ENU') chosen = text
  } while (parser.accept(T.comma))
  const span = parser.spanFrom(start)
  const label = {
    kind: 'LabelValue',
    text: chosen,
    comment: undefined,
    locked: false,
    maxLength: undefined,
    span,
  } as const
  return { kind: 'LabelType', label, span }
}
