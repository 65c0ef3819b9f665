import type { BoundFor, BoundForEach, BoundRepeat, BoundStatement, BoundWhile } from '../../3-check/bound-tree.ts'
import { applySteps } from '../conversion-steps.ts'
import type { EmitContext } from '../emit-context.ts'
import { checkpoint } from '../emit-context.ts'
import { compareValues } from '../expressions/CompareExpression.ts'
import * as js from '../js/build.ts'
import type { Expression, Statement } from '../js/tree.ts'
import { evaluatedOnce, writePlace } from '../place.ts'
import { walkStatement } from '../tree-walk.ts'

/**
 *     while c do x        for (;;) { check; if (!c) break; x }
 */
export function emitWhile(node: BoundWhile, context: EmitContext): readonly Statement[] {
  const leave = js.when(js.not(context.expression(node.condition)), js.leave())
  const body = bodyOf(node.body, undefined, context)
  return [js.loop([...checkpoint(node.condition.span, context), leave, ...body])]
}

/**
 * AL leaves the loop when the condition becomes true. `continue` goes to the condition, so the body is a block to leave.
 *
 *     repeat x until c    for (;;) { n: { x } check; if (c) break }
 */
export function emitRepeat(node: BoundRepeat, context: EmitContext): readonly Statement[] {
  const body = continuable(node.body, context)
  const leave = js.when(context.expression(node.until), js.leave())
  return [js.loop([...body, ...checkpoint(node.until.span, context), leave])]
}

/**
 * The bounds once, in the variable's type; the variable itself counts, and stops at its last value.
 *
 *     for i := a to b do x    i = a; const e = b; if (i <= e) for (;;) { check; n: { x } if (i >= e) break; i = i + 1 }
 */
export function emitFor(node: BoundFor, context: EmitContext): readonly Statement[] {
  const { variable, down, span } = node
  const by = variable.type.kind === 'Decimal' ? 'decimal' : 'native'
  const place = evaluatedOnce(variable, context)
  const first = context.fresh('b')
  const last = context.fresh('e')
  const body = continuable(node.body, context)
  const isDone = compareValues(down ? '<=' : '>=', by, place.read, js.name(last))
  const turn = [
    ...checkpoint(span, context),
    ...body,
    js.when(isDone, js.leave()),
    js.run(place.write(stepped(node, place.read, context))),
  ]
  return [
    js.block([
      ...place.before,
      js.declare('const', first, context.expression(node.from)),
      js.declare('const', last, context.expression(node.to)),
      js.run(place.write(js.name(first))),
      js.when(compareValues(down ? '>=' : '<=', by, js.name(first), js.name(last)), js.loop(turn)),
    ]),
  ]
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

export function emitForEach(node: BoundForEach, context: EmitContext): readonly Statement[] {
  const { collection, variable } = node
  const item = context.fresh('e')
  const body = (value: Expression) => [
    js.run(writePlace(variable, applySteps(value, node.steps, context), context)),
    ...checkpoint(node.span, context),
    ...bodyOf(node.body, undefined, context),
  ]
  if (collection.type.kind === 'Unsupported') return [js.run(context.expression(collection))]
  if (collection.type.kind === 'List') {
    const items = js.call(js.rt('each'), [context.expression(collection)])
    return [{ kind: 'forOf', name: item, items, body: js.block(body(js.name(item))) }]
  }
  // A text: its UTF-16 units, not its code points.
  const text = context.fresh('c')
  const place = context.fresh('i')
  const unit = js.call(js.member(js.name(text), 'charCodeAt'), [js.assign(js.name(place), js.literal(1), '+=')])
  return [
    js.block([
      js.declare('const', text, context.expression(collection)),
      js.declare('let', place, js.literal(-1)),
      js.loop([
        js.when(
          js.binary('>=', js.name(place), js.binary('-', js.member(js.name(text), 'length'), js.literal(1))),
          js.leave(),
        ),
        ...body(unit),
      ]),
    ]),
  ]
}

/** The body, as a block that `continue` leaves when it is used there. */
function continuable(node: BoundStatement, context: EmitContext): readonly Statement[] {
  if (!continues(node)) return bodyOf(node, undefined, context)
  const label = context.fresh('n')
  return [js.labeled(label, js.block(bodyOf(node, label, context)))]
}

function bodyOf(node: BoundStatement, label: string | undefined, context: EmitContext): readonly Statement[] {
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
