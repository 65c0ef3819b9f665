import type { BuiltIn } from '@alcove/al-abi'
import type { Expression, Identifier, Span } from '../1-parse/syntax-tree.ts'
import { checkKeyValues } from './key-values.ts'
import { seesInternals } from '../2-bind/access.ts'
import { obsoleteReason } from '../2-bind/obsolete.ts'
import { markedForRemoval, notAccessible } from '../2-bind/problems.ts'
import { isSectioned } from '../2-bind/symbols.ts'
import type { Type } from '../2-bind/types.ts'
import { booleanType, integerType, isError, noType } from '../2-bind/types.ts'
import type { BoundExpression } from './bound-tree.ts'
import type { CheckContext } from './check-context.ts'
import { constant, erroneous, isPlace, notImplemented } from './check-context.ts'
import { fieldArgument } from './field-argument.ts'
import type { Meaning } from './names.ts'
import { findName, mayBeOfUnknownRecord } from './names.ts'
import { asReference, resolveBuiltIn, resolveProcedure, substitute } from './overloads.ts'
import { notAField, notAReference, unknownName, wrongArgumentCount } from './problems.ts'
import { runRecord } from './run-record.ts'
import { isTestPage } from './sections/test-page-member.ts'

export type Invoked = Meaning | { readonly is: 'clear' } | { readonly is: 'clearAll' }

/** A call of what a name was found to mean. */
export function invoke(
  meaning: Invoked,
  name: Identifier,
  args: readonly Expression[],
  span: Span,
  used: boolean,
  context: CheckContext,
): BoundExpression {
  switch (meaning.is) {
    case 'value':
      return meaning.value
    case 'procedures':
      return callProcedure(meaning, name, args, span, used, context)
    case 'builtIns':
      return callBuiltIn(meaning.overloads, meaning.self, args, span, used, context)
    case 'run': {
      const record = args[0] && runRecord(args[0], 1, meaning.codeunit, context)
      if (args.length > 1) context.report(wrongArgumentCount(span, 'Run', args.length))
      return { kind: 'CodeunitRun', instance: meaning.codeunit, id: undefined, record, used, type: booleanType, span }
    }
    case 'clear':
      return clear(args, span, context)
    case 'clearAll':
      return clearAll(span, context)
  }
}

function callProcedure(
  { target, overloads }: Meaning & { is: 'procedures' },
  name: Identifier,
  args: readonly Expression[],
  span: Span,
  used: boolean,
  context: CheckContext,
): BoundExpression {
  const { owner } = context
  const accessible = overloads.filter(
    (one) =>
      one.owner === owner ||
      one.owner.kind === 'Interface' ||
      one.access === 'public' ||
      (one.access === 'protected' && 'extended' in owner && one.owner === owner.extended) ||
      (one.access === 'internal' && seesInternals(owner.app, one.owner.app)),
  )
  if (accessible.length === 0) {
    context.report(notAccessible(name.span, name.name))
    return erroneous(span)
  }
  const resolved = resolveProcedure(accessible, args, span, context)
  if (!resolved) return erroneous(span)
  const { callee: procedure } = resolved
  const obsolete = obsoleteReason(procedure)
  if (obsolete !== undefined && obsoleteReason(context.procedure) === undefined)
    context.report(markedForRemoval(name.span, `Method '${procedure.name}'`, obsolete))
  const isTry = procedure.isTry && used
  const type = isTry ? booleanType : procedure.returns
  // Until pages and their like run, their procedures can only be called from one another.
  if (target && isSectioned(procedure.owner))
    return { kind: 'NotImplemented', name: `${procedure.owner.kind}.${procedure.name}`, type, span }
  return {
    kind: 'Call',
    target,
    procedure,
    arguments: resolved.arguments,
    form: isTry ? 'try' : 'plain',
    type,
    span,
  }
}

export function callBuiltIn(
  overloads: readonly BuiltIn[],
  self: BoundExpression | undefined,
  args: readonly Expression[],
  span: Span,
  used: boolean,
  context: CheckContext,
  ofType?: Type,
): BoundExpression {
  const [first] = overloads
  if (!first || first.stage === 'later') return callLater(first, self, args, span, context)
  if (first.name === 'CopyFilter') return copyFilter(first, self, args, span, used, context)
  const resolved = resolveBuiltIn(overloads, self, args, span, context)
  if (!resolved) return erroneous(span)
  const { callee: builtIn } = resolved
  const [argument] = resolved.arguments
  checkKeyValues(builtIn, self, args, span, context)
  if (self && builtIn.byReference && isPlace(self)) asReference(self, 0, self.type, context)
  if (builtIn.owner === 'Record' && builtIn.name === 'FieldNo' && argument?.by === 'field') {
    return constant(argument.no, integerType, span)
  }
  if (builtIn.owner === 'System' && builtIn.name === 'MaxStrLen') return maxStrLen(args, span, context)
  return {
    kind: 'BuiltInCall',
    builtIn,
    self: builtIn.isStatic ? undefined : self,
    arguments: resolved.arguments,
    used,
    type: resultType(builtIn, self, args, ofType, context),
    span,
    ...(ofType && { ofType }),
  }
}

/** The only one that takes a field of another record: `Rec.CopyFilter("No.", Other."Item No.")`. */
function copyFilter(
  builtIn: BuiltIn,
  self: BoundExpression | undefined,
  args: readonly Expression[],
  span: Span,
  used: boolean,
  context: CheckContext,
): BoundExpression {
  const [from, to] = args
  if (!from || !to || args.length > 2) {
    context.report(wrongArgumentCount(span, builtIn.name, args.length))
    return erroneous(span)
  }
  const field = fieldArgument(from, self, context)
  const target = context.expression(to, true)
  if (target.kind !== 'FieldAccess') {
    if (target.type.kind !== 'Unsupported') context.report(notAField(to.span, 'another record'))
    return erroneous(span)
  }
  return {
    kind: 'BuiltInCall',
    builtIn,
    self,
    arguments: [
      { by: 'field', no: field?.no ?? 0 },
      { by: 'value', value: target.record, copy: false },
      { by: 'field', no: target.field.no },
    ],
    used,
    type: noType,
    span,
  }
}

/** The declared length, known here and nowhere else; a Text without one holds up to 2147483647. */
function maxStrLen(args: readonly Expression[], span: Span, context: CheckContext): BoundExpression {
  const type = args[0] && context.value(args[0]).type
  const length = type && 'length' in type ? type.length : 0
  return constant(length === 0 ? 2_147_483_647 : length, integerType, span)
}

function resultType(
  builtIn: BuiltIn,
  self: BoundExpression | undefined,
  args: readonly Expression[],
  ofType: Type | undefined,
  context: CheckContext,
): Type {
  const type = substitute(builtIn.returns, ofType ?? self?.type)
  if (type.kind !== 'Any') return 'of' in type || !isPlaceholderKind(type.kind) ? (type as Type) : noType
  // GetRangeMin and GetRangeMax give a value of their field's type.
  const [field] = args
  return (field && fieldArgument(field, self, context)?.type) ?? { kind: 'Variant' }
}

function isPlaceholderKind(kind: string): boolean {
  return kind === 'AnyRecord' || kind === 'AnyCodeunit' || kind === 'AnyArray' || kind === 'Field'
}

/** A built-in that is not there yet: its arguments are looked at only for names that do not exist. */
function callLater(
  builtIn: BuiltIn | undefined,
  self: BoundExpression | undefined,
  args: readonly Expression[],
  span: Span,
  context: CheckContext,
): BoundExpression {
  const members = membersOf(self?.type, context)
  for (const argument of args) {
    const isMember = argument.kind === 'Identifier' && members?.has(argument.key)
    if (!isMember && !mayBeControl(argument, self?.type, context)) context.expression(argument, true)
  }
  const name = builtIn?.owner === 'System' ? builtIn.name : `${builtIn?.owner}.${builtIn?.name}`
  return notImplemented(name, span)
}

/** What an argument may name without saying whose it is: fields of a record, columns of a query. */
function membersOf(type: Type | undefined, { objects }: CheckContext): ReadonlyMap<string, unknown> | undefined {
  if (type?.kind === 'Record') return objects.byId('Table', type.id)?.fieldsByKey
  const query = type?.kind === 'Unsupported' && type.object?.kind === 'Query' ? type.object : undefined
  return query && objects.byId('Query', query.id)?.controls
}

/** `TestPage.FindFirstField("No.", …)`: whose names it takes is known when it is built. */
function mayBeControl(argument: Expression, type: Type | undefined, context: CheckContext): boolean {
  const ofTestPage = type?.kind === 'Unsupported' && isTestPage(type.name)
  return ofTestPage && argument.kind === 'Identifier' && findName(argument, false, context) === undefined
}

function clear(args: readonly Expression[], span: Span, context: CheckContext): BoundExpression {
  const [argument] = args
  if (!argument || args.length > 1) {
    context.report(wrongArgumentCount(span, 'Clear', args.length))
    return erroneous(span)
  }
  const place = context.value(argument)
  if (!isPlace(place) && !isError(place.type))
    context.report(notAReference(argument.span, 1, context.typeName(place.type)))
  return { kind: 'ClearCall', places: [place], type: noType, span }
}

/** The globals and locals of the current object. */
function clearAll(span: Span, context: CheckContext): BoundExpression {
  const symbols = [...context.owner.members.globals.values(), ...context.locals.values()]
  const places = symbols
    .filter((symbol) => symbol.label === undefined && symbol.role !== 'parameter')
    .map((symbol): BoundExpression => ({ kind: 'Variable', symbol, type: symbol.type, span }))
  return { kind: 'ClearCall', places, type: noType, span }
}

export function reportUnknown(name: Identifier, context: CheckContext): BoundExpression {
  if (mayBeOfUnknownRecord(context)) return notImplemented(name.name, name.span)
  context.report(unknownName(name.span, name.name))
  return erroneous(name.span)
}
