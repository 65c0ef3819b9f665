import { textExpected } from '../../diagnostics/syntax-diagnostics.ts'
import { unquote } from '../expressions/literal.ts'
import { isWord, T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { LabelValue } from '../syntax-tree.ts'

interface LabelArguments {
  comment: string | undefined
  locked: boolean
  maxLength: number | undefined
}

/** LabelValue = text { ',' [Word '=' (text | 'true' | 'false' | integer)] }: Comment, Locked, MaxLength in any order */
export function parseLabelValue(parser: Parser): LabelValue {
  const start = parser.at
  const text = parseText(parser)
  const given: LabelArguments = { comment: undefined, locked: false, maxLength: undefined }
  while (parser.accept(T.comma)) {
    if (isWord(parser.kind())) parseLabelArgument(parser, given)
  }
  return { kind: 'LabelValue', text, ...given, span: parser.spanFrom(start) }
}

function parseLabelArgument(parser: Parser, given: LabelArguments): void {
  const { key } = parser.anyName()
  if (key === 'LOCKED' && parser.kind() !== T.equal) {
    given.locked = true
    return
  }
  parser.expect(T.equal)
  if (key === 'LOCKED') given.locked = parseBoolean(parser)
  else if (key === 'MAXLENGTH') given.maxLength = parser.integer()
  else if (key === 'COMMENT') given.comment = parseText(parser)
  else parser.advance()
}

function parseBoolean(parser: Parser): boolean {
  if (parser.accept(T.true)) return true
  parser.expect(T.false)
  return false
}

/** One text literal, verbatim or not. */
export function parseText(parser: Parser): string {
  const kind = parser.kind()
  if (kind === T.text) return unquote(parser.tokenText(parser.advance()), 1)
  if (kind === T.verbatimText) return unquote(parser.tokenText(parser.advance()), 2)
  parser.report(textExpected(parser.gapSpan(), parser.found()))
  return ''
}
