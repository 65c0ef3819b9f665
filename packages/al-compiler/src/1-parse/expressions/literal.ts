import { invalidDate, invalidNumber, invalidTime } from '../../diagnostics/syntax-diagnostics.ts'
import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { Literal } from '../syntax-tree.ts'
import { dateValue, timeValue } from './date-and-time.ts'

const MAX_INTEGER = 2_147_483_647
const MAX_BIG_INTEGER = 9_223_372_036_854_775_807n
const MAX_DECIMAL = 79_228_162_514_264_337_593_543_950_335n

export function isLiteral(kind: number): boolean {
  return (kind >= T.integer && kind <= T.verbatimText) || kind === T.true || kind === T.false
}

/** Literal = integer | bigInteger | decimal | date | time | '0DT' | text | verbatimText | 'true' | 'false' */
export function parseLiteral(parser: Parser): Literal {
  const kind = parser.kind()
  const token = parser.advance()
  const span = parser.spanOf(token)
  if (kind === T.true || kind === T.false) return { kind: 'BooleanLiteral', value: kind === T.true, span }
  const text = parser.tokenText(token)
  switch (kind) {
    case T.text:
      return { kind: 'TextLiteral', value: unquote(text, 1), verbatim: false, span }
    case T.verbatimText:
      return { kind: 'TextLiteral', value: unquote(text, 2), verbatim: true, span }
    case T.integer:
      return integerLiteral(text, span, parser)
    case T.bigInteger: {
      const value = text.length > 40 ? MAX_BIG_INTEGER + 1n : BigInt(text.slice(0, -1))
      if (value > MAX_BIG_INTEGER) parser.report(invalidNumber(span, text))
      return { kind: 'BigIntegerLiteral', value, marked: true, span }
    }
    case T.date: {
      const value = dateValue(text.slice(0, -1))
      if (value === undefined) parser.report(invalidDate(span, text))
      return { kind: 'DateLiteral', value: value ?? 0, span }
    }
    case T.time: {
      const value = timeValue(text.slice(0, -1))
      if (value === undefined) parser.report(invalidTime(span, text))
      return { kind: 'TimeLiteral', value: value ?? 0, span }
    }
    case T.dateTime:
      if (!/^0+DT$/i.test(text)) parser.report(invalidDate(span, text))
      return { kind: 'DateTimeLiteral', value: 0, span }
    default:
      return decimalLiteral(text, span, parser)
  }
}

/** Text of the characters between the quotes; a literal that lacks its closing quote has been reported. */
export function unquote(text: string, from: number): string {
  const isClosed = text.length > from && text.endsWith("'")
  const inner = text.slice(from, isClosed ? -1 : undefined)
  return inner.includes("''") ? inner.replaceAll("''", "'") : inner
}

function integerLiteral(text: string, span: Literal['span'], parser: Parser): Literal {
  const value = Number(text)
  if (value <= MAX_INTEGER) return { kind: 'IntegerLiteral', value, span }
  // Nobody writes a number so long; BigInt would take quadratic time over its digits.
  if (text.length > 40) return decimalLiteral(text, span, parser)
  const big = BigInt(text)
  if (big <= MAX_BIG_INTEGER) return { kind: 'BigIntegerLiteral', value: big, marked: false, span }
  return decimalLiteral(text, span, parser)
}

function decimalLiteral(text: string, span: Literal['span'], parser: Parser): Literal {
  if (isTooLarge(text)) {
    parser.report(invalidNumber(span, text))
    return { kind: 'DecimalLiteral', text: '0', span }
  }
  return { kind: 'DecimalLiteral', text, span }
}

/** Beyond 96 bits (al-language.md 4.4). A floating-point number is too coarse only beside the limit itself. */
function isTooLarge(text: string): boolean {
  const value = Number(text)
  if (value !== Number(MAX_DECIMAL) || /e/i.test(text)) return value > Number(MAX_DECIMAL)
  const [whole = '', places = ''] = text.split('.')
  return (
    BigInt(whole.slice(0, 40)) > MAX_DECIMAL || (BigInt(whole.slice(0, 40)) === MAX_DECIMAL && /[1-9]/.test(places))
  )
}
