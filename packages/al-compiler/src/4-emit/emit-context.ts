import type { Span } from '../1-parse/syntax-tree.ts'
import type { ProcedureSymbol, VariableSymbol } from '../2-bind/symbols.ts'
import type { BoundExpression, BoundProcedure, BoundStatement } from '../3-check/bound-tree.ts'
import type { ConstantPool } from './constant-pool.ts'
import { slotLine, stopFlag } from './frame.ts'
import type { HoldsBindable } from './held-codeunits.ts'
import * as js from './js/build.ts'
import type { Expression, Method, Statement } from './js/tree.ts'
import type { Answer } from './waiting.ts'

/** Inside a quiet loop with a method of its own (see statements/quiet-loop.ts). */
export interface QuietLoop {
  /** Looks at the stop flag and the clock when it is due. */
  check(isDue: Expression): Statement
  /** Where the line is kept. */
  readonly line: Expression
}

/** The emission of one procedure. */
export interface EmitContext {
  readonly pool: ConstantPool
  readonly procedure: BoundProcedure
  /** An async function with statement checks; else a plain one. */
  readonly waits: boolean
  answerOf(procedure: ProcedureSymbol): Answer
  readonly holdsBindable: HoldsBindable
  /** The JavaScript variable of a local or parameter. */
  local(symbol: VariableSymbol): string
  /** A name that nothing else in the procedure has. */
  fresh(prefix: string): string
  /** A fresh variable, declared at the top of the procedure. */
  temporary(): string
  /** What Current stands for, innermost last. */
  readonly current: Expression[]
  /** Where `continue` goes in the innermost loop: a block to leave, or undefined for JavaScript's own. */
  readonly continueLabels: (string | undefined)[]
  /** The stop flag has been looked at and nothing but quiet computing has happened since (see quiet.ts). */
  isChecked: boolean
  readonly quietLoop: QuietLoop | undefined
  /** Below an asserterror, which may see what locals hold after an error. */
  isGuarded: boolean
  /** Methods that parts of the procedure have become. */
  readonly methods: Method[]
  /** Place of the procedure in CompiledObject.procedures. */
  readonly index: number
  /** The context of a part of the procedure that differs in some ways. */
  derive(changes: Partial<EmitContext>): EmitContext
  /** Off the stack, back to the caller with the return value. */
  leave(): readonly Statement[]
  expression(node: BoundExpression): Expression
  /** The statement with its position and check before it; several JavaScript statements. */
  statement(node: BoundStatement): readonly Statement[]
}

/** Position store and, in a procedure that may run long, the check for the end of the turn and for a stop, where one is due. */
export function checkpoint(span: Span, context: EmitContext): readonly Statement[] {
  const store = storePosition(span, context)
  if (!context.waits || context.quietLoop || context.isChecked) return [store]
  context.isChecked = true
  return [store, fullCheck()]
}

/** The checkpoint of a loop's turn: there is always one. */
export function turnCheckpoint(span: Span, context: EmitContext): readonly Statement[] {
  const store = storePosition(span, context)
  if (!context.waits) return [store]
  context.isChecked = true
  return context.quietLoop ? [context.quietLoop.check(isTurnSpent), store] : [store, fullCheck()]
}

/** A quiet loop keeps its fuel in `u`. */
const isTurnSpent = js.binary('<', decrement(js.name('u')), js.zero)

export function storePosition(span: Span, context: EmitContext): Statement {
  const place = context.quietLoop ? context.quietLoop.line : slotLine
  return js.run(js.assign(place, js.literal(span.line)), span.start)
}

export const fuel = js.member(js.name('f'), 'fuel')

/** `if ((--f.fuel | slot[0]) < 0 && (t = f.yield()) !== undefined) await t` */
function fullCheck(): Statement {
  return js.when(js.binary('&&', isSpent, mustWait), js.run(js.awaited(js.name('t'))))
}

/** The full check of a plain function, which cannot wait: its caller gets the promise of another call. */
export function entryCheck(again: Expression): Statement {
  const later = js.call(js.member(js.name('t'), 'then'), [again])
  return js.when(js.binary('&&', isSpent, mustWait), js.give(later))
}

/** `(t = f.yield()) !== undefined` */
const isSpent = js.binary('<', js.binary('|', decrement(fuel), stopFlag), js.zero)
export const mustWait = js.binary(
  '!==',
  js.assign(js.name('t'), js.call(js.member(js.name('f'), 'yield'), [])),
  js.nothing,
)

function decrement(operand: Expression): Expression {
  return { kind: 'unary', operator: '--', operand }
}

/** The value of a call that may answer with a promise. */
export function settled(call: Expression, answer: Answer): Expression {
  if (answer === 'value') return call
  if (answer === 'promise') return js.awaited(call)
  const kept = js.assign(js.name('t'), call)
  return js.conditional(js.binary('instanceof', kept, js.name('Promise')), js.awaited(js.name('t')), js.name('t'))
}
