import { optionTypes } from '@alcove/al-abi'
import { foldName } from '../../1-parse/lexer/fold-name.ts'
import type { Expression, Identifier, MemberAccess, ScopeAccess, Span } from '../../1-parse/syntax-tree.ts'
import { reportInternal } from '../../2-bind/access.ts'
import type { NamedKind } from '../../2-bind/object-table.ts'
import { missingObject } from '../../2-bind/problems.ts'
import type { Type } from '../../2-bind/types.ts'
import { integerType, isSystemOption } from '../../2-bind/types.ts'
import { looseOptionTypesByKey } from '../../2-bind/unsupported-types.ts'
import type { BoundExpression } from '../bound-tree.ts'
import type { CheckContext } from '../check-context.ts'
import { constant, erroneous } from '../check-context.ts'
import { findName } from '../names.ts'
import { unknownMember } from '../problems.ts'
import { unsupportedTableNamed } from '../../2-bind/unsupported-tables.ts'

const objectKinds: Readonly<Record<string, NamedKind>> = {
  CODEUNIT: 'Codeunit',
  DATABASE: 'Table',
  TABLE: 'Table',
  PAGE: 'Page',
  REPORT: 'Report',
  XMLPORT: 'XmlPort',
  QUERY: 'Query',
  ENUM: 'Enum',
  PERMISSIONSET: 'PermissionSet',
}

/** `Codeunit::X`, `Enum::E::V`, `E::V`, `ClientType::Web`, `Rec.Status::Open`. */
export function checkScopeAccess(node: ScopeAccess, context: CheckContext): BoundExpression {
  const { target, member, span } = node
  const variable = target.kind === 'Identifier' ? findName(target, false, context) : undefined
  if (target.kind === 'Identifier' && variable?.is !== 'value') {
    const kind = target.quoted ? undefined : objectKinds[target.key]
    if (kind) return objectNumber(kind, [member], span, context)
    const system = systemOption(target, member, span, context)
    if (system) return system
  }
  const ofEnum = variable?.is === 'value' ? undefined : enumNamed(target, context)
  const named = ofEnum?.kind === 'Enum' ? context.objects.byId('Enum', ofEnum.id) : undefined
  if (named) reportInternal(named, target.span, context)
  const type = ofEnum ?? context.value(target).type
  return memberOf(type, member, span, context)
}

/** `A.B.X`, and what stands below it: `Codeunit::A.B.X` reads as a member access over `Codeunit::A`. */
function qualified(node: Expression): {
  readonly below: Expression | undefined
  readonly names: readonly Identifier[]
} {
  const parts: Identifier[] = []
  let current = node
  while (current.kind === 'MemberAccess') {
    parts.unshift(current.member)
    current = current.target
  }
  if (current.kind === 'Identifier') return { below: undefined, names: [current, ...parts] }
  if (current.kind !== 'ScopeAccess') return { below: current, names: parts }
  return { below: current.target, names: [current.member, ...parts] }
}

export function qualifiedObject(node: MemberAccess, context: CheckContext): BoundExpression | undefined {
  const { below, names } = qualified(node)
  const kind = below?.kind === 'Identifier' ? objectKinds[below.key] : undefined
  if (!kind || kind === 'Enum') return undefined
  const keys = names.map((part) => part.key)
  const found = context.objects.findNamed(kind, keys, context.unit)
  if (found) reportInternal(found, node.span, context)
  const platform = kind === 'Table' ? unsupportedTableNamed(keys) : undefined
  const { id } = found ?? platform ?? {}
  return id === undefined ? undefined : constant(id, integerType, node.span)
}

/** The enum that an expression names: `Enum::"Order State"`, `Enum::Sales."Order State"`, or without `Enum::`. */
export function enumNamed(node: Expression, context: CheckContext): Type | undefined {
  if (node.kind !== 'ScopeAccess' && node.kind !== 'Identifier' && node.kind !== 'MemberAccess') return undefined
  const { below, names } = qualified(node)
  const [first, ...more] = names
  if (!first || (below && !(below.kind === 'Identifier' && below.key === 'ENUM'))) return undefined
  if (!below && findName(first, false, context)?.is === 'value') return undefined
  const keys = names.map(({ key }) => key)
  const found =
    more.length > 0
      ? context.objects.findNamed('Enum', keys, context.unit)
      : context.objects.findEnum(first.name, context.unit)
  return found && { kind: 'Enum', id: found.id, name: found.name }
}

function objectNumber(
  kind: NamedKind,
  names: readonly Identifier[],
  span: Span,
  context: CheckContext,
): BoundExpression {
  const [name] = names
  const byNumber = name && !name.quoted && /^\d+$/.test(name.name) ? Number(name.name) : undefined
  if (byNumber !== undefined) return constant(byNumber, integerType, span)
  const keys = names.map((part) => part.key)
  const found = context.objects.findNamed(kind, keys, context.unit)
  if (found) {
    reportInternal(found, span, context)
    return constant(found.id, integerType, span)
  }
  const platform = kind === 'Table' ? unsupportedTableNamed(keys) : undefined
  if (platform !== undefined) return constant(platform.id, integerType, span)
  context.report(missingObject(span, kind, names.map((part) => part.name).join('.')))
  return erroneous(span)
}

const optionTypesByKey = new Map(Object.entries(optionTypes).map((entry) => [foldName(entry[0]), entry]))

function systemOption(
  target: Identifier,
  member: Identifier,
  span: Span,
  context: CheckContext,
): BoundExpression | undefined {
  const known = optionTypesByKey.get(target.key)
  if (known) {
    const [name, members] = known
    // The keys of optionTypes are kinds of AlType.
    const type = { kind: name } as Type
    const ordinal = members.findIndex((one) => one.toUpperCase() === member.key)
    if (ordinal >= 0) return constant(ordinal, type, span)
    context.report(unknownMember(member.span, name, member.name))
    return erroneous(span)
  }
  const loose = looseOptionTypesByKey.get(target.key)
  return loose ? constant(0, { kind: 'Unsupported', name: loose }, span) : undefined
}

function memberOf(type: Type, member: Identifier, span: Span, context: CheckContext): BoundExpression {
  if (type.kind === 'Unsupported') return constant(0, type, span)
  const ordinal = ordinalOf(type, member, context)
  if (ordinal !== undefined) return constant(ordinal, type, span)
  context.report(unknownMember(member.span, context.typeName(type), member.name))
  return erroneous(span)
}

function ordinalOf(type: Type, member: Identifier, context: CheckContext): number | undefined {
  const find = (members: readonly string[]) => {
    const place = members.findIndex((one) => one.trim().toUpperCase() === member.key.trim())
    return place < 0 ? undefined : place
  }
  if (type.kind === 'Option') return find(type.members)
  if (type.kind === 'Enum') {
    return context.objects.byId('Enum', type.id)?.values.find((value) => value.key.trim() === member.key.trim())
      ?.ordinal
  }
  if (isSystemOption(type)) return find(Object.entries(optionTypes).find(([name]) => name === type.kind)?.[1] ?? [])
  return undefined
}
