import type { BuiltIn } from '@alcove/al-abi'
import { findBuiltIns } from '@alcove/al-abi'
import type { Identifier, Span } from '../1-parse/syntax-tree.ts'
import type { FieldSymbol, ProcedureSymbol, TableSymbol, VariableSymbol } from '../2-bind/symbols.ts'
import { isSectioned } from '../2-bind/symbols.ts'
import type { Type } from '../2-bind/types.ts'
import { integerType, isTextual } from '../2-bind/types.ts'
import { useSystemField } from '../2-bind/use-system-field.ts'
import type { BoundExpression } from './bound-tree.ts'
import type { CheckContext, CodeOwner } from './check-context.ts'
import { constant } from './check-context.ts'
import { reportHidden } from './field-argument.ts'
import { isTestControl } from './sections/test-page-member.ts'
import { sectionedMember } from './sections/sectioned-member.ts'

/** What a name stands for. */
export type Meaning =
  | { readonly is: 'value'; readonly value: BoundExpression }
  | {
      readonly is: 'procedures'
      readonly target: BoundExpression | undefined
      readonly overloads: readonly ProcedureSymbol[]
    }
  | { readonly is: 'builtIns'; readonly self: BoundExpression | undefined; readonly overloads: readonly BuiltIn[] }
  | { readonly is: 'run'; readonly codeunit: BoundExpression }

/**
 * al-language.md 6: `with` targets, then locals, globals and own procedures, the implicit Rec, built-in functions. Only what can be
 * called answers a name with parentheses.
 */
export function findName(name: Identifier, isCall: boolean, context: CheckContext): Meaning | undefined {
  const { key, span } = name
  for (let i = context.withTargets.length - 1; i >= 0; i--) {
    const scope = context.withTargets[i]
    if (!scope) continue
    const target: BoundExpression = { kind: 'WithTarget', index: scope.index, type: scope.type, span }
    const member = findMember(target, name, isCall, context)
    if (member) return member
  }
  const variable = isCall ? undefined : (context.locals.get(key) ?? findOwnGlobal(key, context))
  if (variable) return { is: 'value', value: variableValue(variable, span) }
  const own = ownProcedures(key, context)
  if (own) return { is: 'procedures', target: undefined, overloads: own }
  const known = isCall ? undefined : context.scope.names.get(key)
  if (known) return { is: 'value', value: variableValue(known, span) }

  const implicit = implicitRecord(name, context)
  if (implicit && !isCall && !context.scope.record) {
    if (key === 'REC' && !name.quoted) return { is: 'value', value: implicit }
    if (tableOf(context.owner) && key === 'XREC')
      return { is: 'value', value: { kind: 'XRec', type: implicit.type, span } }
    if (tableOf(context.owner) && key === 'CURRFIELDNO') return { is: 'value', value: constant(0, integerType, span) }
  }
  const member = implicit && findMember(implicit, name, isCall, context)
  if (member) return member
  const overloads = name.quoted ? [] : findBuiltIns('System', name.name)
  return overloads.length > 0 ? { is: 'builtIns', self: undefined, overloads } : undefined
}

/** The table whose records run the code. */
export function tableOf(owner: CodeOwner): TableSymbol | undefined {
  if (owner.kind === 'Table') return owner
  return owner.kind === 'TableExtension' ? owner.extended : undefined
}

/** An extension sees the protected globals of what it extends. */
export function findOwnGlobal(key: string, { owner }: CheckContext): VariableSymbol | undefined {
  const own = owner.members.globals.get(key)
  if (own || !('extended' in owner)) return own
  const inherited = owner.extended?.members.globals.get(key)
  return inherited?.isProtected ? inherited : undefined
}

/**
 * A page or report does not know what its extensions add, which others call through it; an extension calls what it extends lets it.
 * Of a table, procedures are members of its record.
 */
function ownProcedures(key: string, { owner }: CheckContext): readonly ProcedureSymbol[] | undefined {
  const known = owner.members.procedures.get(key)
  if (!isSectioned(owner)) return known
  const own = known?.filter((one) => one.owner === owner) ?? []
  return own.length > 0 ? own : owner.extended?.members.procedures.get(key)
}

/** Members of a value: fields, procedures, methods. */
export function findMember(
  target: BoundExpression,
  name: Identifier,
  isCall: boolean,
  context: CheckContext,
): Meaning | undefined {
  const type = target.type
  if (type.kind === 'Record') {
    const table = context.objects.byId('Table', type.id)
    const field = isCall ? undefined : table?.fieldsByKey.get(name.key)
    if (field) {
      reportHidden(field, name.span, context)
      return { is: 'value', value: fieldValue(target, field, name.span) }
    }
    const overloads = table?.members.procedures.get(name.key)
    if (overloads) return { is: 'procedures', target, overloads }
  }
  if (type.kind === 'Codeunit') {
    const overloads = context.objects.byId('Codeunit', type.id)?.members.procedures.get(name.key)
    if (overloads) return { is: 'procedures', target, overloads }
    if (name.key === 'RUN') return { is: 'run', codeunit: target }
  }
  if (type.kind === 'Interface') {
    const overloads = interfaceProcedures(type.name, name.key, context)
    if (overloads.length > 0) return { is: 'procedures', target, overloads }
  }
  const sectioned = sectionedMember(target, name, isCall, context)
  if (sectioned) return sectioned
  const overloads = findBuiltIns(ownerOf(type), name.name)
  return overloads.length > 0 ? { is: 'builtIns', self: target, overloads } : undefined
}

/** A name that is not found may belong to a record of a table that is missing or not built yet. */
export function mayBeOfUnknownRecord({ withTargets, scope }: CheckContext): boolean {
  return [...withTargets, scope.record].some(
    (record) => record?.type.kind === 'Unsupported' && !isWrittenOut(record.type),
  )
}

/** All members of a page and its like are known; controls of a page can do what nobody has listed, those of a test page what tests can. */
export function isWrittenOut(type: Type): boolean {
  if (type.kind !== 'Unsupported') return false
  return (type.object !== undefined && type.name !== 'Part') || isTestControl(type.name)
}

export function variableValue(symbol: VariableSymbol, span: Span): BoundExpression {
  if (symbol.label !== undefined) return { kind: 'Constant', value: symbol.label, type: symbol.type, span }
  return { kind: 'Variable', symbol, type: symbol.type, span }
}

export function fieldValue(record: BoundExpression, field: FieldSymbol, span: Span): BoundExpression {
  useSystemField(field)
  if (field.index === -2) return { kind: 'NotImplemented', name: `Field ${field.name}`, type: field.type, span }
  return { kind: 'FieldAccess', record, field, type: field.type, span }
}

/** The record that unqualified names may belong to: the table itself, or Rec in OnRun of a codeunit with TableNo. */
export function implicitRecord(name: Identifier, context: CheckContext): BoundExpression | undefined {
  const { owner, procedure, locals, scope } = context
  if (scope.record) return variableValue(scope.record, name.span)
  const table = tableOf(owner)
  if (table)
    return { kind: 'This', type: { kind: 'Record', id: table.id, temporary: table.temporary }, span: name.span }
  if (owner.kind !== 'Codeunit') return undefined
  const rec = procedure.isTrigger && owner.tableNo > 0 ? locals.get('REC') : undefined
  return rec && hasImplicitWith(owner) ? variableValue(rec, name.span) : undefined
}

export function hasImplicitWith({ app }: CodeOwner): boolean {
  return !app.manifest.features.some((feature) => feature.toUpperCase() === 'NOIMPLICITWITH')
}

function interfaceProcedures(name: string, key: string, context: CheckContext): readonly ProcedureSymbol[] {
  const symbol = context.objects.interfaceNamed(name)
  if (!symbol) return []
  const inherited = symbol.extends.flatMap((base) => interfaceProcedures(base.name, key, context))
  return [...(symbol.members.procedures.get(key) ?? []), ...inherited]
}

function ownerOf(type: Type): string {
  if (type.kind === 'Unsupported' && (type.object || isTestControl(type.name))) return type.name
  return isTextual(type) ? 'Text' : type.kind
}
