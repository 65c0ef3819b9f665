import type { BoundAssignment, BoundBlock, BoundCompound, BoundStatement } from '../3-check/bound-tree.ts'
import type { EmitContext } from './emit-context.ts'
import { checkpoint } from './emit-context.ts'
import { releasedPlace, shared } from './held-codeunits.ts'
import * as js from './js/build.ts'
import type { Statement } from './js/tree.ts'
import { evaluatedOnce, writePlace } from './place.ts'
import { isQuiet, isQuietExpression } from './quiet.ts'
import { emitAssertError } from './statements/AssertErrorStatement.ts'
import { emitCase } from './statements/CaseStatement.ts'
import { emitExit } from './statements/ExitStatement.ts'
import type { CountedLoop } from './statements/quiet-loop.ts'
import { canBeMethod, emitQuietLoop } from './statements/quiet-loop.ts'
import { emitForEach } from './statements/ForEachStatement.ts'
import { emitFor, emitRepeat, emitWhile } from './statements/loops.ts'

export function emitStatement(node: BoundStatement, context: EmitContext): readonly Statement[] {
  if (node.kind === 'Block') return node.statements.flatMap((statement) => context.statement(statement))
  const quiet = isQuiet(node)
  const emitted =
    isLoop(node) && quiet && canBeMethod(node, context) ? emitQuietLoop(node, context) : emitWithCheck(node, context)
  if (!quiet) context.isChecked = false
  return emitted
}

function emitWithCheck(node: Exclude<BoundStatement, BoundBlock>, context: EmitContext): readonly Statement[] {
  // The conditions of these have a check of their own, in every turn.
  if (node.kind === 'While') return emitWhile(node, context)
  if (node.kind === 'Repeat') return emitRepeat(node, context)
  return [...checkpoint(node.span, context), ...emitOne(node, context)]
}

function isLoop(node: BoundStatement): node is CountedLoop {
  return node.kind === 'While' || node.kind === 'Repeat' || node.kind === 'For' || node.kind === 'ForEach'
}

/** Branches start from the state that their condition leaves behind. */
function branch(node: BoundStatement, isChecked: boolean, context: EmitContext): Statement {
  context.isChecked = isChecked
  return js.block(context.statement(node))
}

type Checked = Exclude<BoundStatement, { kind: 'Block' | 'While' | 'Repeat' }>

function emitOne(node: Checked, context: EmitContext): readonly Statement[] {
  switch (node.kind) {
    case 'If': {
      const isChecked = context.isChecked && isQuietExpression(node.condition)
      const then = branch(node.then, isChecked, context)
      const otherwise = node.else && branch(node.else, isChecked, context)
      return [js.when(context.expression(node.condition), then, otherwise)]
    }
    case 'Case':
      return emitCase(node, context)
    case 'For':
      return emitFor(node, context)
    case 'ForEach':
      return emitForEach(node, context)
    case 'With':
      return [
        js.block([
          js.declare('const', `w${node.index}`, context.expression(node.target)),
          ...context.statement(node.body),
        ]),
      ]
    case 'Exit':
      return emitExit(node, context)
    case 'Break':
      return [js.leave()]
    case 'Continue': {
      const label = context.continueLabels.at(-1)
      return [label === undefined ? { kind: 'continue' } : js.leave(label)]
    }
    case 'AssertError':
      return emitAssertError(node, context)
    case 'Assignment':
      return emitAssignment(node, context)
    case 'Compound':
      return emitCompound(node, context)
    case 'CallStatement':
      return [js.run(context.expression(node.call), node.span.start)]
  }
}

function emitAssignment({ target, value }: BoundAssignment, context: EmitContext): readonly Statement[] {
  const released = releasedPlace(target, context)
  const write = js.run(writePlace(target, shared(context.expression(value), value, context), context))
  return released ? [js.run(released), write] : [write]
}

/**
 *     A[Next()] += 1      { const k0 = A.index(a, …); a.v[k0] = A.addInteger(a.v[k0], 1) }
 */
function emitCompound({ target, value }: BoundCompound, context: EmitContext): readonly Statement[] {
  const place = evaluatedOnce(target, context)
  context.current.push(place.read)
  const result = js.run(place.write(context.expression(value)))
  context.current.pop()
  return place.before.length > 0 ? [js.block([...place.before, result])] : [result]
}
