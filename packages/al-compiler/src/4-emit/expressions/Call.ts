import { isPlace } from '../../3-check/check-context.ts'
import type { ProcedureSymbol } from '../../2-bind/symbols.ts'
import type { Argument, BoundExpression, BuiltInCall, Call, ClearCall, CodeunitRun } from '../../3-check/bound-tree.ts'
import type { EmitContext } from '../emit-context.ts'
import { settled } from '../emit-context.ts'
import { ownDepth } from '../frame.ts'
import * as js from '../js/build.ts'
import type { Expression } from '../js/tree.ts'
import { releasedPlace, sharedArgument } from '../held-codeunits.ts'
import { methodInPart, recordItself } from '../read-in-part.ts'
import { reference, writePlace } from '../place.ts'
import { defaultValue } from '../values.ts'
import { emitArgument } from './arguments.ts'
import { emitTemplate } from './Template.ts'

const session = js.name('s')

export function emitCall(node: Call, context: EmitContext): Expression {
  const { target, procedure } = node
  const isInterface = procedure.owner.kind === 'Interface'
  const args = node.arguments.map((argument) => emitArgument(passed(argument, procedure), context))
  const object = target ? context.expression(target) : js.self
  const callee = isInterface
    ? js.member(orNoInterface(object, procedure.owner.name), `i_${procedure.signature}`)
    : js.member(object, procedure.jsName)
  const call = js.call(callee, args)
  const answer = isInterface ? 'either' : context.answerOf(procedure)
  if (node.form === 'plain') return settled(call, answer)
  // Arguments are evaluated inside the try scope; in an async arrow they may wait.
  const body = js.arrow([], settled(call, answer), true)
  return settled(js.call(js.rt('tryFunction'), [session, ownDepth, body]), 'either')
}

/** An event copies records for those of its subscribers that take them by value: most events have none. */
function passed(argument: Argument, { isEvent }: ProcedureSymbol): Argument {
  return isEvent && argument.by === 'value' ? { ...argument, copy: false } : argument
}

function orNoInterface(object: Expression, interfaceName: string): Expression {
  return js.binary('??', object, js.call(js.rt('noInterface'), [js.literal(interfaceName)]))
}

export function emitBuiltIn(node: BuiltInCall, context: EmitContext): Expression {
  const template = emitTemplate(node, context)
  if (template) return template
  const { builtIn, self, ofType } = node
  const keeps = builtIn.owner !== 'System'
  const args = node.arguments.map((argument) => {
    const value = emitArgument(argument, context)
    return keeps ? sharedArgument(value, argument, context) : value
  })
  if (builtIn.owner === 'Enum' && ofType) return emitEnumMethod(node, args, context)
  const inPart = methodInPart(node, context)
  const object = () => inPart?.receiver ?? (self && context.expression(self))
  const receiver = self && builtIn.byReference ? changeable(self, context) : object()
  const use = builtIn.raises ? [js.literal(node.used)] : []
  const callee = context.pool.builtIn(inPart?.owner ?? builtIn.owner, builtIn.runtimeName)
  return settled(
    js.call(callee, [session, ...(receiver ? [receiver] : []), ...use, ...args]),
    builtIn.waits ? 'either' : 'value',
  )
}

/** What a method changes: a place, or the only one who will ever see the change of a value that nobody holds. */
function changeable(self: BoundExpression, context: EmitContext): Expression {
  if (self.kind === 'WithTarget') return js.call(js.rt('notImplemented'), [js.literal(`with over a ${self.type.kind}`)])
  return isPlace(self) ? reference(self, context) : js.call(js.rt('box'), [context.expression(self)])
}

/** An enum's value is its ordinal, so two of the methods have nothing to do. */
function emitEnumMethod(node: BuiltInCall, args: readonly Expression[], context: EmitContext): Expression {
  const ordinal = node.self ? context.expression(node.self) : js.nothing
  if (node.builtIn.name === 'AsInteger') return ordinal
  if (node.builtIn.name === 'FromInteger') return args[0] ?? ordinal
  const type = context.pool.type(node.ofType ?? node.type)
  return js.call(js.member(js.rt('Enum'), node.builtIn.runtimeName), [session, ordinal, type])
}

export function emitCodeunitRun(node: CodeunitRun, context: EmitContext): Expression {
  const subject = node.instance ?? node.id
  const record = node.record ? [context.expression(node.record)] : []
  const args = [session, js.literal(node.used), ...(subject ? [context.expression(subject)] : []), ...record]
  return settled(js.call(js.rt(node.instance ? 'runInstance' : 'runCodeunit'), args), 'either')
}

export function emitClear(node: ClearCall, context: EmitContext): Expression {
  const clears = node.places.map((place) => {
    if (place.type.kind === 'Record') return js.call(js.rt('clearRecord'), [recordItself(place, context)])
    if (place.type.kind === 'Array') return js.call(js.rt('clearArray'), [context.expression(place)])
    const cleared = writePlace(place, defaultValue(place.type, context), context)
    const released = releasedPlace(place, context)
    return released ? js.sequence(released, cleared) : cleared
  })
  const [first = js.nothing] = clears
  return clears.length === 1 ? first : js.sequence(js.nothing, ...clears)
}
