import { tooLong } from '../../diagnostics/syntax-diagnostics.ts'
import { T } from '../lexer/token-kind.ts'
import { MAX_HEIGHT } from '../limits.ts'
import type { Parser } from '../parser.ts'
import type { BinaryOperator, Expression } from '../syntax-tree.ts'
import { parseUnaryExpression } from './unary-expression.ts'

/** Al-language 4.1, as the compiler of the original was measured: its documentation ranks `and` and `or` otherwise. */
const COMPARISON = 1
const OR = 2
const AND = 3
const MEMBERSHIP = 4
const SUM = 5
const PRODUCT = 6

const operators: readonly (readonly [kind: number, operator: BinaryOperator | undefined, rank: number])[] = [
  [T.times, '*', PRODUCT],
  [T.divide, '/', PRODUCT],
  [T.div, 'div', PRODUCT],
  [T.mod, 'mod', PRODUCT],
  [T.plus, '+', SUM],
  [T.minus, '-', SUM],
  [T.in, undefined, MEMBERSHIP],
  [T.is, undefined, MEMBERSHIP],
  [T.as, undefined, MEMBERSHIP],
  [T.and, 'and', AND],
  [T.or, 'or', OR],
  [T.xor, 'xor', OR],
  [T.equal, '=', COMPARISON],
  [T.notEqual, '<>', COMPARISON],
  [T.less, '<', COMPARISON],
  [T.greater, '>', COMPARISON],
  [T.lessOrEqual, '<=', COMPARISON],
  [T.greaterOrEqual, '>=', COMPARISON],
]

const ranks = new Uint8Array(256)
const names: (BinaryOperator | undefined)[] = []
for (const [kind, operator, rank] of operators) {
  ranks[kind] = rank
  names[kind] = operator
}

/** Whether a token of this kind goes on with the expression before it. */
export function isBinaryOperator(kind: number): boolean {
  return ranks[kind] !== 0
}

/**
 * BinaryExpression = UnaryExpression { Operator UnaryExpression }
 *
 * All operators are left-associative; from tightest: `* / div mod`, `+ -`, `in is as`, `and`, `or xor`, comparisons.
 */
export function parseBinaryExpression(parser: Parser): Expression {
  return parseRank(parser, COMPARISON)
}

function parseRank(parser: Parser, lowest: number): Expression {
  let left = parseUnaryExpression(parser)
  for (;;) {
    const kind = parser.kind()
    const rank = ranks[kind]!
    if (rank < lowest || rank === 0) return left
    if (parser.height >= MAX_HEIGHT) {
      parser.report(tooLong(parser.span()))
      parser.skipToMember()
      return left
    }
    const height = parser.height
    parser.advance()
    left = rank === MEMBERSHIP ? parseMembership(parser, left, kind) : parseOperation(parser, left, names[kind]!, rank)
    parser.height = Math.max(height, parser.height) + 1
  }
}

function parseOperation(parser: Parser, left: Expression, operator: BinaryOperator, rank: number): Expression {
  const right = parseRank(parser, rank + 1)
  return { kind: 'BinaryExpression', operator, left, right, span: parser.spanWith(left.span) }
}

/** 'in' Set, 'is' Type, 'as' Type */
function parseMembership(parser: Parser, operand: Expression, kind: number): Expression {
  if (kind === T.in) {
    const set = parseRank(parser, MEMBERSHIP + 1)
    return { kind: 'InExpression', operand, set, span: parser.spanWith(operand.span) }
  }
  const type = parser.type()
  parser.height = 0
  return { kind: kind === T.is ? 'IsExpression' : 'AsExpression', operand, type, span: parser.spanWith(operand.span) }
}
