import type {
  BoundExpression,
  BoundFor,
  BoundRepeat,
  BoundStatement,
  BoundWhile,
  Comparer,
} from '../../3-check/bound-tree.ts'
import type { EmitContext, QuietLoop } from '../emit-context.ts'
import { checkpoint, storePosition, turnCheckpoint } from '../emit-context.ts'
import { inChunks, isUndisturbed } from './chunks.ts'
import { compareValues } from '../expressions/CompareExpression.ts'
import { isIntegral } from '../../2-bind/types.ts'
import * as js from '../js/build.ts'
import type { Expression, Statement } from '../js/tree.ts'
import { evaluatedOnce } from '../place.ts'
import { isBoxed } from '../variable-place.ts'
import { isQuietExpression } from '../quiet.ts'
import { walkStatement } from '../tree-walk.ts'

/**
 *     while c do x        for (;;) { check; if (!c) break; x }
 */
export function emitWhile(node: BoundWhile, context: EmitContext): readonly Statement[] {
  return [whileLoop(node, context)]
}

export function whileLoop(node: BoundWhile, context: EmitContext): Statement {
  const check = turnCheckpoint(node.condition.span, context)
  const leave = js.when(js.not(context.expression(node.condition)), js.leave())
  if (!isQuietExpression(node.condition)) context.isChecked = false
  return js.loop([...check, leave, ...bodyOf(node.body, undefined, context)])
}

/**
 * AL leaves the loop when the condition becomes true. `continue` goes to the condition, so the body is a block to leave.
 *
 *     repeat x until c    for (;;) { check; n: { x } check; if (c) break }
 */
export function emitRepeat(node: BoundRepeat, context: EmitContext): readonly Statement[] {
  return [repeatLoop(node, context)]
}

export function repeatLoop(node: BoundRepeat, context: EmitContext): Statement {
  const turn = turnCheckpoint(node.span, context)
  const body = continuable(node.body, context)
  const check = checkpoint(node.until.span, context)
  return js.loop([...turn, ...body, ...check, js.when(context.expression(node.until), js.leave())])
}

/**
 * The bounds once, in the variable's type; the variable itself counts, and stops at its last value.
 *
 *     for i := a to b do x    i = a; const e = b; if (i <= e) for (;;) { check; n: { x } if (i >= e) break; i = i + 1 }
 */
export function emitFor(node: BoundFor, context: EmitContext): readonly Statement[] {
  return boundedLoop(node, context, (place, last) => [forLoop(node, place, last, context)])
}

/** The start of a for statement, around the loop that `turns` makes. */
export function boundedLoop(
  { variable, from, to, down }: BoundFor,
  context: EmitContext,
  turns: (place: CountedPlace, last: string) => readonly Statement[],
): readonly Statement[] {
  const place = evaluatedOnce(variable, context)
  const first = context.fresh('b')
  const last = context.fresh('e')
  const bounds = [
    js.declare('const', first, context.expression(from)),
    js.declare('const', last, context.expression(to)),
  ]
  const isEmpty = compareValues(down ? '>=' : '<=', comparerOf(variable), js.name(first), js.name(last))
  return [
    js.block([
      ...place.before,
      ...bounds,
      js.run(place.write(js.name(first))),
      js.when(isEmpty, js.block(turns(place, last))),
    ]),
  ]
}

type CountedPlace = Pick<ReturnType<typeof evaluatedOnce>, 'read' | 'write'>

export function forLoop(node: BoundFor, place: CountedPlace, last: string, context: EmitContext): Statement {
  if (context.quietLoop && canBeCut(node)) return cutForLoop(node, place, js.name(last), context.quietLoop, context)
  const check = turnCheckpoint(node.span, context)
  const body = continuable(node.body, context)
  const next = stepped(node, place.read, context)
  return js.loop([
    ...check,
    ...body,
    js.when(isDone(node, place.read, next, last), js.leave()),
    js.run(place.write(next)),
  ])
}

/**
 *     m = i + u - 1; for (;;) { x; if (i >= m) break; i = (i + 1) | 0 } if (i >= e) break; i = (i + 1) | 0
 */
function cutForLoop(
  node: BoundFor,
  place: CountedPlace,
  last: Expression,
  quietLoop: QuietLoop,
  context: EmitContext,
): Statement {
  const { read: count } = place
  const [forth, back] = node.down ? (['-', '+'] as const) : (['+', '-'] as const)
  const isAt = (end: Expression) => compareValues(node.down ? '<=' : '>=', 'native', count, end)
  const step = js.run(place.write(js.whole(js.binary(forth, count, js.literal(1)))))
  const distance = node.down ? js.binary('-', count, last) : js.binary('-', last, count)
  context.isChecked = true
  const body = [storePosition(node.span, context), ...continuable(node.body, context)]
  return inChunks(
    {
      turnsLeft: js.binary('+', distance, js.literal(1)),
      after: (turns) => js.binary(back, js.binary(forth, count, turns), js.literal(1)),
      last,
      turns: (end) => js.loop([...body, js.when(isAt(end), js.leave()), step]),
      finish: [js.when(isAt(last), js.leave()), step],
    },
    quietLoop,
    context,
  )
}

function canBeCut({ variable, body }: BoundFor): boolean {
  return (
    variable.kind === 'Variable' &&
    variable.symbol.role !== 'global' &&
    !isBoxed(variable.symbol) &&
    isIntegral(variable.type) &&
    isUndisturbed(body, variable.symbol)
  )
}

/** Whole numbers stop at the last one, which may be the largest there is; a Decimal may step over it. */
function isDone(node: BoundFor, current: Expression, next: Expression, last: string): Expression {
  const { variable, down } = node
  if (variable.type.kind === 'Decimal') return compareValues(down ? '<' : '>', 'decimal', next, js.name(last))
  return compareValues(down ? '<=' : '>=', 'native', current, js.name(last))
}

function comparerOf({ type }: BoundExpression): Comparer {
  return type.kind === 'Decimal' ? 'decimal' : 'native'
}

function stepped({ variable, down }: BoundFor, current: Expression, context: EmitContext): Expression {
  const sign = down ? '-' : '+'
  switch (variable.type.kind) {
    case 'Decimal':
      return js.call(js.member(js.name('A'), down ? 'subDecimal' : 'addDecimal'), [current, context.pool.decimal('1')])
    case 'BigInteger':
      return js.binary(sign, current, js.literal(1n))
    case 'Boolean':
      return js.literal(!down)
    case 'Date':
      // Two units a day: the odd ones are closing dates.
      return js.binary(sign, current, js.literal(2))
    default:
      return js.binary(sign, current, js.literal(1))
  }
}

/** The body, as a block that `continue` leaves when it is used there. */
function continuable(node: BoundStatement, context: EmitContext): readonly Statement[] {
  if (!continues(node)) return bodyOf(node, undefined, context)
  const label = context.fresh('n')
  return [js.labeled(label, js.block(bodyOf(node, label, context)))]
}

export function bodyOf(node: BoundStatement, label: string | undefined, context: EmitContext): readonly Statement[] {
  context.continueLabels.push(label)
  const body = context.statement(node)
  context.continueLabels.pop()
  return body
}

function continues(node: BoundStatement): boolean {
  let found = false
  walkStatement(node, {
    statement({ kind }) {
      if (kind === 'Continue') found = true
      return !/^(While|Repeat|For|ForEach)$/.test(kind)
    },
  })
  return found
}
