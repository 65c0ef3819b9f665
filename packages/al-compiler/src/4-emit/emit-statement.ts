import type { BoundAssignment, BoundCompound, BoundStatement } from '../3-check/bound-tree.ts'
import type { EmitContext } from './emit-context.ts'
import { checkpoint } from './emit-context.ts'
import * as js from './js/build.ts'
import type { Statement } from './js/tree.ts'
import { evaluatedOnce, writePlace } from './place.ts'
import { emitAssertError } from './statements/AssertErrorStatement.ts'
import { emitCase } from './statements/CaseStatement.ts'
import { emitExit } from './statements/ExitStatement.ts'
import { emitFor, emitForEach, emitRepeat, emitWhile } from './statements/loops.ts'

export function emitStatement(node: BoundStatement, context: EmitContext): readonly Statement[] {
  switch (node.kind) {
    case 'Block':
      return node.statements.flatMap((statement) => context.statement(statement))
    // Their conditions have a check of their own, in every turn.
    case 'While':
      return emitWhile(node, context)
    case 'Repeat':
      return emitRepeat(node, context)
    default:
      return [...checkpoint(node.span, context), ...emitOne(node, context)]
  }
}

type Checked = Exclude<BoundStatement, { kind: 'Block' | 'While' | 'Repeat' }>

function emitOne(node: Checked, context: EmitContext): readonly Statement[] {
  switch (node.kind) {
    case 'If':
      return [
        js.when(
          context.expression(node.condition),
          js.block(context.statement(node.then)),
          node.else && js.block(context.statement(node.else)),
        ),
      ]
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
  return [js.run(writePlace(target, context.expression(value), context))]
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
