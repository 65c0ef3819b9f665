import type { BuiltIn, BuiltInParameter, BuiltInType } from '@alcove/al-abi'
import type { Expression, Span } from '../1-parse/syntax-tree.ts'
import type { ProcedureSymbol, VariableSymbol } from '../2-bind/symbols.ts'
import type { Type } from '../2-bind/types.ts'
import { errorType, integerType, isIntegral, isTextual, sameType } from '../2-bind/types.ts'
import { fieldArgument } from './field-argument.ts'
import type { Argument, BoundExpression } from './bound-tree.ts'
import type { CheckContext } from './check-context.ts'
import { isInPlace, isPlace } from './check-context.ts'
import { applyConversion, conversionOf } from './convert.ts'
import { findConversion } from './conversion.ts'
import { ambiguousCall, notAReference, wrongArgument, wrongArgumentCount } from './problems.ts'

/** A parameter of either kind, seen alike. */
interface Formal {
  readonly type: BuiltInType
  readonly isVar: boolean
  readonly optional: boolean
  readonly repeated: boolean
}

interface Candidate<Callee> {
  readonly callee: Callee
  readonly formals: readonly Formal[]
}

/** The overload that fits `args` best, and the arguments converted to its parameters; reports and answers undefined when none fits. */
export function resolveProcedure(
  overloads: readonly ProcedureSymbol[],
  args: readonly Expression[],
  span: Span,
  context: CheckContext,
): { readonly callee: ProcedureSymbol; readonly arguments: readonly Argument[] } | undefined {
  return resolve(
    overloads.map((callee) => ({ callee, formals: callee.parameters.map(formalOf) })),
    args,
    undefined,
    span,
    context,
  )
}

export function resolveBuiltIn(
  overloads: readonly BuiltIn[],
  self: BoundExpression | undefined,
  args: readonly Expression[],
  span: Span,
  context: CheckContext,
): { readonly callee: BuiltIn; readonly arguments: readonly Argument[] } | undefined {
  const candidates = overloads.map((callee) => ({
    callee,
    formals: (callee.parameters ?? []).map((parameter) => builtInFormal(parameter, self?.type)),
  }))
  return resolve(candidates, args, self, span, context)
}

function formalOf(parameter: VariableSymbol): Formal {
  return { type: parameter.type, isVar: parameter.byReference, optional: false, repeated: false }
}

function builtInFormal(parameter: BuiltInParameter, self: Type | undefined): Formal {
  return { ...parameter, type: substitute(parameter.type, self) }
}

/** Placeholders of the catalogue that depend on the receiver. */
export function substitute(type: BuiltInType, self: Type | undefined): BuiltInType {
  switch (type.kind) {
    case 'Self':
      return self ?? errorType
    case 'Element':
      return self?.kind === 'List' ? self.of : errorType
    case 'Key':
      return self?.kind === 'Dictionary' ? self.key : errorType
    case 'Value':
      return self?.kind === 'Dictionary' ? self.value : errorType
    case 'Keys':
      return { kind: 'List', of: self?.kind === 'Dictionary' ? self.key : errorType }
    case 'Values':
      return { kind: 'List', of: self?.kind === 'Dictionary' ? self.value : errorType }
    default:
      return type
  }
}

interface Bound {
  readonly node: Expression
  /** undefined: the name of a field of the receiver. */
  readonly value: BoundExpression | undefined
}

function resolve<Callee extends { readonly name: string }>(
  candidates: readonly Candidate<Callee>[],
  args: readonly Expression[],
  self: BoundExpression | undefined,
  span: Span,
  context: CheckContext,
) {
  const fitting = candidates.filter((candidate) => takes(candidate.formals, args.length))
  const bound: readonly Bound[] = args.map((node, i) => {
    const isField = fitting.some((candidate) => formalAt(candidate.formals, i)?.type.kind === 'Field')
    return { node, value: isField ? undefined : context.value(node) }
  })
  const [first] = fitting
  if (!first) {
    context.report(wrongArgumentCount(span, candidates[0]?.callee.name ?? '', args.length))
    return undefined
  }

  const ranked = fitting
    .map((candidate) => ({ candidate, cost: costOf(candidate.formals, bound, context) }))
    .sort((left, right) => left.cost - right.cost)
  const [best, second] = ranked
  if (!best) return undefined
  if (
    !Number.isFinite(best.cost) ||
    (second && second.cost === best.cost && second.candidate.callee !== best.candidate.callee)
  ) {
    if (!Number.isFinite(best.cost))
      reportMismatch((fitting.length === 1 ? first : best.candidate).formals, bound, context)
    else if (bound.every((one) => one.value === undefined || one.value.type.kind !== 'Unsupported'))
      context.report(ambiguousCall(span, best.candidate.callee.name))
    if (!Number.isFinite(best.cost)) return undefined
  }
  return { callee: best.candidate.callee, arguments: pass(best.candidate.formals, bound, self, context) }
}

function takes(formals: readonly Formal[], count: number): boolean {
  const required = formals.filter((formal) => !formal.optional && !formal.repeated).length
  return count >= required && (count <= formals.length || formals.at(-1)?.repeated === true)
}

function formalAt(formals: readonly Formal[], index: number): Formal | undefined {
  const last = formals.at(-1)
  return index >= formals.length - 1 && last?.repeated ? last : formals[index]
}

function costOf(formals: readonly Formal[], bound: readonly Bound[], context: CheckContext): number {
  return bound.reduce((sum, one, i) => sum + costOfOne(formalAt(formals, i), one, context), 0)
}

function costOfOne(formal: Formal | undefined, { value }: Bound, context: CheckContext): number {
  if (!formal || !value) return 0
  switch (formal.type.kind) {
    case 'Any':
      // A secret goes nowhere where it could be shown.
      return value.type.kind === 'None' || value.type.kind === 'SecretText' ? Infinity : 10
    case 'AnyText':
      return isTextual(value.type) || value.type.kind === 'Unsupported' ? 0 : Infinity
    case 'AnyRecord':
      return value.type.kind === 'Record' || value.type.kind === 'Unsupported' ? 0 : Infinity
    case 'AnyCodeunit':
      return value.type.kind === 'Codeunit' || value.type.kind === 'Unsupported' ? 0 : Infinity
    case 'AnyArray':
      return value.type.kind === 'Array' || value.type.kind === 'Unsupported' ? 0 : Infinity
    case 'Field':
    case 'Self':
    case 'Element':
    case 'Key':
    case 'Value':
    case 'Keys':
    case 'Values':
      return 0
    default:
      if (formal.isVar && !fitsReference(value.type, formal.type)) return Infinity
      return conversionOf(value, formal.type, context)?.cost ?? Infinity
  }
}

/** A `var` argument is written back, so only types that are one and the same to AL's eyes go together. */
function fitsReference(from: Type, to: Type): boolean {
  if (from.kind === 'Unsupported' || to.kind === 'Unsupported' || sameType(from, to)) return true
  if (isTextual(from) && isTextual(to)) return true
  if (from.kind === 'List' || from.kind === 'Dictionary' || from.kind === 'Array') return from.kind === to.kind
  if (to.kind === 'Variant' || to.kind === 'Interface') return true
  return isIntegral(from) && isIntegral(to) && (from.kind === 'Option' || to.kind === 'Option')
}

function reportMismatch(formals: readonly Formal[], bound: readonly Bound[], context: CheckContext): void {
  bound.forEach((one, i) => {
    const formal = formalAt(formals, i)
    if (!formal || !one.value || Number.isFinite(costOfOne(formal, one, context))) return
    const wanted =
      'Any' === formal.type.kind || isPlaceholder(formal.type)
        ? formal.type.kind.replace(/^Any(?=.)/, '')
        : context.typeName(formal.type)
    context.report(wrongArgument(one.node.span, i + 1, context.typeName(one.value.type), wanted))
  })
}

function isPlaceholder(type: BuiltInType): type is Exclude<BuiltInType, Type> {
  return /^(Any|AnyText|AnyRecord|AnyArray|AnyCodeunit|Field|Element|Key|Value|Keys|Values|Self)$/.test(type.kind)
}

function pass(
  formals: readonly Formal[],
  bound: readonly Bound[],
  self: BoundExpression | undefined,
  context: CheckContext,
): readonly Argument[] {
  const last = formals.at(-1)
  const fixed = last?.repeated ? formals.length - 1 : formals.length
  const single = bound.slice(0, fixed).map((one, i) => passOne(formals[i], one, i, self, context))
  // An optional argument left out before a repeated one leaves out both: the list must not take its place.
  if (!last?.repeated || bound.length < fixed) return single
  return [
    ...single,
    { by: 'list', items: bound.slice(fixed).map((one, i) => passOne(last, one, fixed + i, self, context)) },
  ]
}

function passOne(
  formal: Formal | undefined,
  { node, value }: Bound,
  index: number,
  self: BoundExpression | undefined,
  context: CheckContext,
): Argument {
  if (!formal || !value) return { by: 'field', no: fieldArgument(node, self, context)?.no ?? 0 }
  const type = formal.type
  if (type.kind === 'Any' || type.kind === 'AnyText') {
    if (!formal.isVar) return { by: 'any', value }
    if (!asReference(value, index, value.type, context)) return { by: 'any', value }
    return { by: 'anyReference', place: value }
  }
  if (isPlaceholder(type)) return { by: 'value', value, copy: false }
  if (!formal.isVar) {
    const conversion = conversionOf(value, type, context)
    const converted = conversion ? applyConversion(value, type, conversion) : value
    if (type.kind === 'Record') return recordByValue(converted, type.temporary)
    return {
      by: 'value',
      value: converted,
      copy: (isInPlace(type) || type.kind === 'SessionSettings') && isStored(converted),
    }
  }
  if (!isPlace(value)) {
    context.report(notAReference(node.span, index + 1, context.typeName(type)))
    return { by: 'value', value, copy: false }
  }
  if (isInPlace(type)) return { by: 'value', value, copy: false }
  asReference(value, index, type, context)
  return {
    by: 'reference',
    place: value,
    read: findConversion(value.type, type, context.objects)?.steps ?? [],
    write: findConversion(type, value.type, context.objects)?.steps ?? [],
  }
}

function recordByValue(value: BoundExpression, temporary: boolean): Argument {
  const isOther = value.type.kind === 'Record' && value.type.temporary !== temporary
  return { by: 'value', value, copy: isOther || isStored(value), temporary }
}

/** A variable that is passed as `var` lives in a Ref from the start. */
export function asReference(place: BoundExpression, index: number, type: Type, context: CheckContext): boolean {
  if (!isPlace(place)) {
    context.report(notAReference(place.span, index + 1, context.typeName(type)))
    return false
  }
  if (place.kind === 'Variable' && !isInPlace(place.type)) place.symbol.boxed = true
  if (place.kind === 'Character') asReference(place.text, index, integerType, context)
  return true
}

/** Something that somebody else may still change, so a by-value parameter needs its own copy. */
function isStored(value: BoundExpression): boolean {
  return value.kind !== 'Call' && value.kind !== 'BuiltInCall'
}
