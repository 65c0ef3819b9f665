import { slot } from '@alcove/al-abi'
import * as js from './js/build.ts'
import type { Expression, Statement } from './js/tree.ts'

/** Where the session is, for anyone to read. */
export const slotLine = slotWord(slot.line)
export const stopFlag = slotWord(slot.stop)

/** Variables of a frame that methods which a procedure hands over to need as well: its depth, its caller's line and procedure. */
export const frameNames = ['d', 'line', 'caller'] as const

const [d, line, caller, stack] = [js.name('d'), js.name('line'), js.name('caller'), js.name('stack')] as const

/** Words of the stack in use while this procedure runs. */
export const ownDepth: Expression = js.binary('+', d, js.literal(2))

/** `const s = this.s; const f = this.f; const slot = f.slot; let t; let z` */
export function aliases(): readonly Statement[] {
  return [
    js.declare('const', 's', js.member(js.self, 's')),
    js.declare('const', 'f', js.member(js.self, 'f')),
    js.declare('const', 'slot', js.member(js.name('f'), 'slot')),
    js.declare('let', 't'),
    js.declare('let', 'z'),
  ]
}

/**
 * `f.enter(procedure)`, spelt out: a call costs as much as what it does.
 *
 *     const d = slot[15], line = slot[1], caller = slot[2]
 *     let stack = f.stack; if (d >= stack.length) stack = f.deepen()
 *     stack[d] = line; stack[d + 1] = caller; slot[15] = d + 2; slot[2] = procedure
 */
export function enterFrame(procedure: Expression): readonly Statement[] {
  const deepen = js.assign(stack, js.call(js.member(js.name('f'), 'deepen'), []))
  return [
    js.declare('const', 'd', slotWord(slot.depth)),
    js.declare('const', 'line', slotLine),
    js.declare('const', 'caller', slotWord(slot.procedure)),
    js.declare('let', 'stack', js.member(js.name('f'), 'stack')),
    js.when(js.binary('>=', d, js.member(stack, 'length')), js.run(deepen)),
    store(js.index(stack, d), line),
    store(js.index(stack, js.binary('+', d, js.literal(1))), caller),
    store(slotWord(slot.depth), ownDepth),
    store(slotWord(slot.procedure), procedure),
  ]
}

/** `slot[1] = line; slot[2] = caller; slot[15] = d`: what `f.leave(d)` does. From variables, which are nearer than the stack. */
export function exitFrame(): readonly Statement[] {
  return [store(slotLine, line), store(slotWord(slot.procedure), caller), store(slotWord(slot.depth), d)]
}

function slotWord(offset: number): Expression {
  return js.index(js.name('slot'), js.literal(offset))
}

function store(place: Expression, value: Expression): Statement {
  return js.run(js.assign(place, value))
}
