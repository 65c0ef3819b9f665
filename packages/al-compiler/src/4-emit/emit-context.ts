import type { Span } from '../1-parse/syntax-tree.ts'
import type { ProcedureSymbol, VariableSymbol } from '../2-bind/symbols.ts'
import type { BoundExpression, BoundProcedure, BoundStatement } from '../3-check/bound-tree.ts'
import type { ConstantPool } from './constant-pool.ts'
import * as js from './js/build.ts'
import type { Expression, Statement } from './js/tree.ts'
import type { Answer } from './waiting.ts'

/** The emission of one procedure. */
export interface EmitContext {
  readonly pool: ConstantPool
  readonly procedure: BoundProcedure
  /** An async function with statement checks; else a plain one. */
  readonly waits: boolean
  readonly isTable: boolean
  answerOf(procedure: ProcedureSymbol): Answer
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
  expression(node: BoundExpression): Expression
  /** The statement with its position and check before it; several JavaScript statements. */
  statement(node: BoundStatement): readonly Statement[]
}

/** Position store and, in a procedure that may run long, the check for the end of the turn and for a stop. */
export function checkpoint(span: Span, context: EmitContext): readonly Statement[] {
  const slot = js.name('slot')
  const at = js.name('at')
  const store = js.run(js.assign(js.index(slot, js.binary('+', at, js.literal(1))), js.literal(span.line)), span.start)
  if (!context.waits) return [store]
  const fuel: Expression = { kind: 'unary', operator: '--', operand: js.member(js.name('f'), 'fuel') }
  const test = js.binary('<', js.binary('|', fuel, js.index(slot, at)), js.zero)
  return [store, js.when(test, js.run(js.awaited(js.call(js.member(js.name('f'), 'yield'), []))))]
}

/** The value of a call that may answer with a promise. */
export function settled(call: Expression, answer: Answer): Expression {
  if (answer === 'value') return call
  if (answer === 'promise') return js.awaited(call)
  const kept = js.assign(js.name('t'), call)
  return js.conditional(js.binary('instanceof', kept, js.name('Promise')), js.awaited(js.name('t')), js.name('t'))
}

/** Frames on the stack while this procedure runs. */
export const ownDepth: Expression = js.binary('+', js.name('d'), js.literal(1))
