import { findPlaceholder } from '@alcove/al-abi'
import { isTextual } from '../../2-bind/types.ts'
import type { Argument, BoundExpression, BuiltInCall } from '../../3-check/bound-tree.ts'
import type { EmitContext } from '../emit-context.ts'
import * as js from '../js/build.ts'
import type { Expression } from '../js/tree.ts'
import { emitArgument } from './arguments.ts'

/**
 * StrSubstNo with a format that is known, and Format of what JavaScript writes the same way. Undefined for all others.
 *
 *     StrSubstNo('%1 of %2 on %3', No, Count, Day)      v_no + " of " + v_count + " on " + System_Format(s, rt.any(v_day, T0))
 */
export function emitTemplate(node: BuiltInCall, context: EmitContext): Expression | undefined {
  const { builtIn, arguments: args } = node
  if (builtIn.owner !== 'System') return undefined
  const [first, second] = args
  if (builtIn.name === 'Format') return args.length === 1 && first ? emitFormat(first, context) : undefined
  if (builtIn.name !== 'StrSubstNo' || first?.by !== 'value' || second?.by !== 'list') return undefined
  const format = first.value.kind === 'Constant' ? first.value.value : undefined
  const items = second.items
  const parts = typeof format === 'string' ? partsOf(format, items) : undefined
  return parts && joined(parts, items, context)
}

function emitFormat(argument: Argument, context: EmitContext): Expression | undefined {
  if (argument.by !== 'any' || !isWrittenAlike(argument.value)) return undefined
  return joined([0], [argument], context)
}

/** Texts as they are written, and numbers of arguments. Undefined when they cannot be evaluated in this order, or one of them asks for a width. */
function partsOf(format: string, items: readonly Argument[]): readonly (string | number)[] | undefined {
  const parts: (string | number)[] = []
  const order: number[] = []
  let from = 0
  for (;;) {
    const found = findPlaceholder(format, from, items.length)
    if (!found) break
    if (found.hasWidth) return undefined
    if (found.start > from) parts.push(format.slice(from, found.start))
    parts.push(found.argument)
    order.push(found.argument)
    from = found.end
  }
  if (from < format.length) parts.push(format.slice(from))
  // Each argument is evaluated once, in its turn, whether it is shown or not.
  const isInTurn = order.length === items.length && order.every((argument, i) => argument === i)
  return isInTurn || items.every(isAtHand) ? parts : undefined
}

function isAtHand(argument: Argument): boolean {
  return argument.by === 'any' && (argument.value.kind === 'Variable' || argument.value.kind === 'Constant')
}

function joined(parts: readonly (string | number)[], items: readonly Argument[], context: EmitContext): Expression {
  const shown = parts.map((part) => (typeof part === 'string' ? js.literal(part) : shownArgument(items[part], context)))
  // JavaScript adds numbers, unless a text comes first.
  const [start] = parts
  const first = typeof start === 'number' ? items[start] : undefined
  const isText = typeof start === 'string' || (first?.by === 'any' && !isWholeNumber(first.value))
  return (isText ? shown : [js.literal(''), ...shown]).reduce((left, right) => js.binary('+', left, right))
}

function shownArgument(argument: Argument | undefined, context: EmitContext): Expression {
  if (!argument) return js.literal('')
  if (argument.by === 'any' && isWrittenAlike(argument.value)) return context.expression(argument.value)
  return js.call(context.pool.builtIn('System', 'Format'), [js.name('s'), emitArgument(argument, context)])
}

/** By JavaScript, when it is added to a text, and by Format. */
function isWrittenAlike(node: BoundExpression): boolean {
  return isTextual(node.type) || isWholeNumber(node)
}

function isWholeNumber({ type }: BoundExpression): boolean {
  return /^(Integer|BigInteger|Byte)$/.test(type.kind)
}
