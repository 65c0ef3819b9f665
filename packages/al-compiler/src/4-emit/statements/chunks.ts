import type { VariableSymbol } from '../../2-bind/symbols.ts'
import type { BoundExpression, BoundStatement } from '../../3-check/bound-tree.ts'
import type { EmitContext, QuietLoop } from '../emit-context.ts'
import * as js from '../js/build.ts'
import type { Expression, Statement } from '../js/tree.ts'
import { walkStatement } from '../tree-walk.ts'

const fuelLeft = js.name('u')
const one = js.literal(1)

/** A loop that counts. */
interface Counted {
  /** How many turns are left. */
  readonly turnsLeft: Expression
  /** Where a chunk of so many turns ends. */
  after(turns: Expression): Expression
  /** Where the last chunk ends. */
  readonly last: Expression
  /** The inner loop, up to `end`. */
  turns(end: Expression): Statement
  /** Behind a chunk: leaves the loop if that was the last, or goes on to the next. */
  readonly finish: readonly Statement[]
}

/**
 * The fuel of a quiet loop that counts need not be counted turn by turn: as many turns as there is fuel for are a chunk, in which nothing is looked
 * at but its end.
 *
 *     for (;;) { if (u < 1) { check } if (left > u) { m = i + u; u = 0 } else { m = e; u = u - left } for (;;) { turns to m } finish }
 */
export function inChunks(counted: Counted, quietLoop: QuietLoop, context: EmitContext): Statement {
  const end = js.name(context.temporary())
  const { turnsLeft, last, finish } = counted
  return js.loop([
    quietLoop.check(js.binary('<', fuelLeft, one)),
    js.when(
      js.binary('>', turnsLeft, fuelLeft),
      js.block([js.run(js.assign(end, counted.after(fuelLeft))), js.run(js.assign(fuelLeft, js.zero))]),
      js.block([js.run(js.assign(fuelLeft, js.binary('-', fuelLeft, turnsLeft))), js.run(js.assign(end, last))]),
    ),
    counted.turns(end),
    ...finish,
  ])
}

/** Could anything but the loop itself move the count, or leave the loop for what is behind it? */
export function isUndisturbed(body: BoundStatement, count: VariableSymbol | undefined): boolean {
  let isSeen = false
  const sets = (place: BoundExpression) => {
    if (place.kind === 'Variable' && place.symbol === count) isSeen = true
  }
  walkStatement(body, {
    statement(statement) {
      if (statement.kind === 'Break') isSeen = true
      if (statement.kind === 'Assignment' || statement.kind === 'Compound') sets(statement.target)
    },
    expression(expression) {
      if (expression.kind === 'ClearCall') expression.places.forEach(sets)
    },
  })
  return !isSeen
}
