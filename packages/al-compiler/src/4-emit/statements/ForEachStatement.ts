import { isIntegral, isTextual } from '../../2-bind/types.ts'
import type { BoundForEach, BoundStatement } from '../../3-check/bound-tree.ts'
import { applySteps } from '../conversion-steps.ts'
import type { EmitContext } from '../emit-context.ts'
import { storePosition, turnCheckpoint } from '../emit-context.ts'
import * as js from '../js/build.ts'
import type { Expression, Statement } from '../js/tree.ts'
import { writePlace } from '../place.ts'
import { isQuiet } from '../quiet.ts'
import { walkStatement } from '../tree-walk.ts'
import { inChunks, isUndisturbed } from './chunks.ts'
import { bodyOf } from './loops.ts'

/** A foreach statement behind its start: names that stay as they are, the index, which moves, and the loop. */
export interface Walk {
  readonly fixed: readonly string[]
  readonly index: string
  turns(context: EmitContext): Statement
}

/**
 * A list tells by its length and by `changes` that it is not what it was; a text never changes. Its elements are UTF-16 units, not code points.
 *
 *     foreach x in L do y     const c = L, m = c.changes, a = c.items, n = a.length; let i = 0
 *                             for (;;) { check; if (c.changes !== m || a.length !== n) rt.listChanged(); if (i >= n) break; x = a[i]; i = (i + 1) | 0; y }
 */
export function emitForEach(node: BoundForEach, context: EmitContext): readonly Statement[] {
  return walked(node, context, ({ turns }) => [turns(context)])
}

/** The start of a foreach statement, around the loop that `loop` makes. */
export function walked(
  node: BoundForEach,
  context: EmitContext,
  loop: (walk: Walk) => readonly Statement[],
): readonly Statement[] {
  const { collection } = node
  if (collection.type.kind === 'Unsupported') return [js.run(context.expression(collection))]
  const elements = isTextual(collection.type) ? elementsOfText(node, context) : elementsOfList(node, context)
  const index = context.fresh('i')
  const turns = (inner: EmitContext) => turnsOver(node, elements, index, inner)
  const fixed = [...elements.start.keys()]
  const start = [...elements.start].map(([name, value]) => js.declare('const', name, value))
  return [js.block([...start, js.declare('let', index, js.zero), ...loop({ fixed, index, turns })])]
}

interface Elements {
  /** Variables that stay as they are. */
  readonly start: ReadonlyMap<string, Expression>
  readonly count: Expression
  readonly guard: readonly Statement[]
  at(index: Expression): Expression
}

function elementsOfText({ collection }: BoundForEach, context: EmitContext): Elements {
  const text = context.fresh('c')
  return {
    start: new Map([[text, context.expression(collection)]]),
    count: js.member(js.name(text), 'length'),
    guard: [],
    at: (index) => js.call(js.member(js.name(text), 'charCodeAt'), [index]),
  }
}

function elementsOfList({ collection, body }: BoundForEach, context: EmitContext): Elements {
  const list = context.fresh('c')
  const changes = context.fresh('m')
  const items = context.fresh('a')
  const count = context.fresh('n')
  const changesNow = js.member(js.name(list), 'changes')
  const countNow = js.member(js.name(items), 'length')
  const isChanged = js.binary(
    '||',
    js.binary('!==', changesNow, js.name(changes)),
    js.binary('!==', countNow, js.name(count)),
  )
  return {
    start: new Map([
      [list, context.expression(collection)],
      [changes, changesNow],
      [items, js.member(js.name(list), 'items')],
      [count, countNow],
    ]),
    count: js.name(count),
    guard: mayChangeLists(body) ? [js.when(isChanged, js.run(js.call(js.rt('listChanged'), [])))] : [],
    at: (index) => {
      const item = js.index(js.name(items), index)
      return collection.type.kind === 'List' && isIntegral(collection.type.of) ? js.whole(item) : item
    },
  }
}

/** A quiet statement calls nothing but methods of values, and no other than a list's own changes one. */
function mayChangeLists(body: BoundStatement): boolean {
  let isSeen = !isQuiet(body)
  walkStatement(body, {
    expression(expression) {
      if (expression.kind === 'BuiltInCall' && expression.builtIn.owner === 'List') isSeen = true
    },
  })
  return isSeen
}

function turnsOver(node: BoundForEach, elements: Elements, index: string, context: EmitContext): Statement {
  const i = js.name(index)
  const isAt = (end: Expression) => js.when(js.binary('>=', i, end), js.leave())
  const turn = () => [
    js.run(writePlace(node.variable, applySteps(elements.at(i), node.steps, context), context)),
    js.run(js.assign(i, js.whole(js.binary('+', i, js.literal(1))))),
    ...bodyOf(node.body, undefined, context),
  ]
  if (!context.quietLoop || !isUndisturbed(node.body, undefined))
    return js.loop([...turnCheckpoint(node.span, context), ...elements.guard, isAt(elements.count), ...turn()])
  context.isChecked = true
  const line = storePosition(node.span, context)
  return inChunks(
    {
      turnsLeft: js.binary('-', elements.count, i),
      after: (turns) => js.binary('+', i, turns),
      last: elements.count,
      turns: (end) => js.loop([line, ...elements.guard, isAt(end), ...turn()]),
      finish: [isAt(elements.count)],
    },
    context.quietLoop,
    context,
  )
}
