import { memberSuffix } from '../../2-bind/js-names.ts'
import type { BoundFor, BoundForEach, BoundRepeat, BoundStatement, BoundWhile } from '../../3-check/bound-tree.ts'
import { isInPlace } from '../../3-check/check-context.ts'
import type { VariableSymbol } from '../../2-bind/symbols.ts'
import { isIntegral } from '../../2-bind/types.ts'
import type { EmitContext } from '../emit-context.ts'
import { checkpoint, fuel, mustWait } from '../emit-context.ts'
import { slotLine } from '../frame.ts'
import * as js from '../js/build.ts'
import type { Expression, Statement } from '../js/tree.ts'
import { isBoxed } from '../variable-place.ts'
import { walkStatement } from '../tree-walk.ts'
import { walked } from './ForEachStatement.ts'
import { boundedLoop, forLoop, repeatLoop, whileLoop } from './loops.ts'

export type CountedLoop = BoundWhile | BoundRepeat | BoundFor | BoundForEach

/**
 * An innermost loop that only computes becomes a plain method. V8 compiles a loop in an async function to code half as fast, and in a
 * plain one to that of hand-written JavaScript. Its line is kept in a local, because a store for each statement would cost as much as
 * the loop. The method takes the unboxed locals in an array, and gives them back there when it is done (undefined), leaves the procedure
 * (null), or has to wait (a promise; it is then called again and goes on at the next turn).
 *
 *     const q = [v_i, v_n]; while (t = this.q_3_0(f, q)) await t; v_i = q[0]; v_n = q[1]
 */
export function emitQuietLoop(node: CountedLoop, context: EmitContext): readonly Statement[] {
  switch (node.kind) {
    case 'While':
      return callMethod(node, nothingElse, (inner) => whileLoop(node, inner), context)
    case 'Repeat':
      return callMethod(node, nothingElse, (inner) => repeatLoop(node, inner), context)
    case 'For': {
      // The bounds are computed here, once, and may raise.
      const check = checkpoint(node.span, context)
      const loop = boundedLoop(node, context, (place, last) =>
        callMethod(node, { fixed: [last], moving: [] }, (inner) => forLoop(node, place, last, inner), context),
      )
      return [...check, ...loop]
    }
    case 'ForEach': {
      const check = checkpoint(node.span, context)
      const loop = walked(node, context, ({ fixed, index, turns }) =>
        callMethod(node, { fixed, moving: [index] }, turns, context),
      )
      return [...check, ...loop]
    }
  }
}

/** Variables that the loop has beside those of AL. */
interface OwnVariables {
  readonly fixed: readonly string[]
  readonly moving: readonly string[]
}

const nothingElse: OwnVariables = { fixed: [], moving: [] }

export function canBeMethod(node: CountedLoop, context: EmitContext): boolean {
  if (!context.waits || context.isGuarded || context.quietLoop || context.current.length > 0) return false
  if (node.kind === 'For' && node.variable.kind !== 'Variable') return false
  let isInnermost = true
  walkStatement(node, {
    statement(statement) {
      if (statement !== node && /^(While|Repeat|For|ForEach)$/.test(statement.kind)) isInnermost = false
    },
  })
  return isInnermost
}

function callMethod(
  node: CountedLoop,
  own: OwnVariables,
  loop: (inner: EmitContext) => Statement,
  context: EmitContext,
): readonly Statement[] {
  const { names, isLeft } = usedIn(node, own, context)
  const state = context.fresh('q')
  const parameters = ['f', 'q', ...names.shared]
  const save = names.copied.map((name, i) => js.run(js.assign(js.index(js.name('q'), js.literal(i)), js.name(name))))
  const temporaries: string[] = []
  const inner = context.derive({
    isChecked: true,
    quietLoop: { check: (isDue) => turnCheck(isDue, save), line: js.name('l') },
    continueLabels: [],
    temporary() {
      const name = context.fresh('t')
      temporaries.push(name)
      return name
    },
    leave: () => [keepFuel, ...save, js.give(js.name('null'))],
  })
  const body = loop(inner)
  const method = `q_${context.index}_${context.methods.length}${memberSuffix(context.procedure.symbol.owner)}`
  context.methods.push({
    name: method,
    isAsync: false,
    parameters,
    body: [
      js.declare('const', 's', js.member(js.self, 's')),
      js.declare('const', 'slot', js.member(js.name('f'), 'slot')),
      js.declare('let', 't'),
      js.declare('let', 'z'),
      js.declare('let', 'l', js.literal(node.span.line)),
      js.declare('let', 'u', fuel),
      ...temporaries.map((name) => js.declare('let', name)),
      ...names.copied.map((name, i) => js.declare('let', name, kept(i, names.whole.has(name)))),
      { kind: 'try', body, name: 'e', handler: js.block([keepLine, { kind: 'throw', value: js.name('e') }]) },
      keepFuel,
      ...save,
    ],
  })

  const args = [js.name('f'), js.name(state), ...names.shared.map(js.name)]
  const call = js.assign(js.name('t'), js.call(js.member(js.self, method), args))
  const restore = names.copied.map((name, i) =>
    js.run(js.assign(js.name(name), js.index(js.name(state), js.literal(i)))),
  )
  const left = isLeft ? [js.when(js.binary('===', js.name('t'), js.name('null')), js.block(context.leave()))] : []
  return [
    js.declare('const', state, js.array(names.copied.map(js.name))),
    js.loop([js.run(call), js.when(js.not(js.name('t')), js.leave()), js.run(js.awaited(js.name('t')))]),
    ...restore,
    ...left,
  ]
}

function kept(i: number, isWhole: boolean): Expression {
  const value = js.index(js.name('q'), js.literal(i))
  return isWhole ? js.whole(value) : value
}

const keepLine = js.run(js.assign(slotLine, js.name('l')))
const keepFuel = js.run(js.assign(fuel, js.name('u')))

/**
 * `if (--u < 0) { slot[1] = l; if ((t = f.yield()) !== undefined) { save; return t } u = f.fuel }`: `yield` looks at the stop flag. The slot
 * gets the last line of the turn before, so that a reader sees the lines that the loop comes along.
 */
function turnCheck(isDue: Expression, save: readonly Statement[]): Statement {
  const wait = js.when(mustWait, js.block([...save, js.give(js.name('t'))]))
  return js.when(isDue, js.block([keepLine, wait, js.run(js.assign(js.name('u'), fuel))]))
}

/** JavaScript variables of the procedure that the loop needs: copied there and back, or shared because nobody assigns them. */
function usedIn(node: BoundStatement, own: OwnVariables, context: EmitContext) {
  const copied = new Set(own.moving)
  /** Whole numbers of 32 bits. */
  const whole = new Set(own.moving)
  const shared = new Set(own.fixed)
  const inside = new Set<string>()
  let isLeft = false
  const use = (symbol: VariableSymbol) => {
    if (symbol.role === 'global' || symbol.label !== undefined) return
    const isShared = isBoxed(symbol) || isInPlace(symbol.type)
    ;(isShared ? shared : copied).add(context.local(symbol))
    if (isIntegral(symbol.type)) whole.add(context.local(symbol))
  }
  const { result, returns } = context.procedure.symbol
  walkStatement(node, {
    statement(statement) {
      if (statement.kind === 'With') inside.add(`w${statement.index}`)
      if (statement.kind !== 'Exit') return
      isLeft = true
      if (result) use(result)
      else if (returns.kind !== 'None') copied.add('r')
      if (isIntegral(returns)) whole.add('r')
    },
    expression(expression) {
      if (expression.kind === 'Variable') use(expression.symbol)
      if (expression.kind === 'WithTarget') shared.add(`w${expression.index}`)
    },
  })
  for (const name of inside) shared.delete(name)
  return { names: { copied: [...copied], shared: [...shared], whole }, isLeft }
}
