import type { FieldDeclaration, Identifier, Section } from '../1-parse/syntax-tree.ts'
import type { BindContext } from './bind-context.ts'
import { declareMembers } from './declare-procedure.ts'
import { obsoleteMark } from './obsolete.ts'
import { duplicateFieldNumber, duplicateMember, unknownKeyField } from './problems.ts'
import { findProperty, textProperty } from './properties.ts'
import { resolveType } from './resolve-type.ts'
import type { FieldSymbol, TableExtensionSymbol, TableSymbol } from './symbols.ts'
import type { Type } from './types.ts'
import { useSystemField } from './use-system-field.ts'

/** Fields first for every table, so that relations and code of other objects find them. */
export function declareFields(table: TableSymbol, context: BindContext): void {
  const declaration = table.declaration
  if (!declaration) return
  const byNumber = new Map<number, FieldSymbol>()
  for (const field of declaration.fields)
    addField(table, fieldSymbol(table, table, field, table.fields.length, context), byNumber, context)
  for (const field of systemFields(table))
    if (!table.fieldsByKey.has(field.key)) table.fieldsByKey.set(field.key, field)

  const names = new Set<string>()
  for (const key of declaration.keys) {
    if (names.has(key.name.key)) context.report(duplicateMember(key.name.span, key.name.name, 'key'))
    names.add(key.name.key)
    for (const field of key.fields) {
      const known = table.fieldsByKey.get(field.key)
      if (known) useSystemField(known)
      else context.report(unknownKeyField(field.span, field.name, table.name))
    }
  }
}

export function declareTableMembers(table: TableSymbol, context: BindContext): void {
  const declaration = table.declaration
  if (!declaration) return
  declareMembers(table, declaration, context)
  declaration.fields.forEach((field) => {
    const symbol = table.fieldsByKey.get(field.name.key)
    if (symbol?.span === field.name.span) declareMembers(table, field, context, symbol)
  })
}

/** Fields and procedures of an extension bind on the table it extends. Tables of the platform keep their columns. */
export function declareTableExtension(extension: TableExtensionSymbol, context: BindContext): void {
  const { declaration, extended } = extension
  if (!declaration || !extended) return
  const byNumber = new Map([...extended.fieldsByKey.values()].map((field) => [field.no, field]))
  for (const field of declaration.fields) addExtensionField(extension, extended, field, byNumber, context)
  declareMembers(extension, declaration, context)
  for (const field of declaration.fields) {
    const symbol = extended.fieldsByKey.get(field.name.key)
    if (symbol?.span === field.name.span) declareMembers(extension, field, context, symbol)
  }
  for (const section of declaration.sections) declareModify(extension, extended, section, context)
  for (const [key, procedures] of extension.members.procedures) {
    const known = extended.members.procedures.get(key) ?? []
    extended.members.procedures.set(key, [...known, ...procedures])
  }
}

function addExtensionField(
  extension: TableExtensionSymbol,
  table: TableSymbol,
  node: FieldDeclaration,
  byNumber: Map<number, FieldSymbol>,
  context: BindContext,
): void {
  const symbol: FieldSymbol = table.declaration
    ? { ...fieldSymbol(table, extension, node, 0, context), extension: extension.id }
    : fieldSymbol(table, extension, node, -2, context)
  const taken = byNumber.get(symbol.no)
  if (table.fieldsByKey.has(symbol.key)) context.report(duplicateMember(node.name.span, symbol.name, 'field'))
  else if (taken) context.report(duplicateFieldNumber(node.name.span, symbol.no, taken.name))
  else {
    table.fieldsByKey.set(symbol.key, symbol)
    byNumber.set(symbol.no, symbol)
  }
}

/** `modify(Name) { Caption = '…'; trigger OnBeforeValidate() … }` */
function declareModify(
  extension: TableExtensionSymbol,
  table: TableSymbol,
  section: Section,
  context: BindContext,
): void {
  const name = modifiedName(section)
  if (!name) return
  const field = table.fieldsByKey.get(name.key)
  if (field) declareMembers(extension, section, context, field)
  else context.report(unknownKeyField(name.span, name.name, table.name))
}

/** The field that a section modifies. */
export function modifiedName(section: Section): Identifier | undefined {
  const [argument] = section.arguments
  const [name] = argument?.values ?? []
  return section.name.key === 'MODIFY' && name?.kind === 'Identifier' ? name : undefined
}

/** Fields that every table has. */
export function systemFields(table: TableSymbol): readonly FieldSymbol[] {
  const field = (no: number, name: string, type: Type, index: number): FieldSymbol => ({
    table,
    no,
    name,
    key: name.toUpperCase(),
    type,
    index,
    span: undefined,
  })
  return [
    field(2_000_000_000, 'SystemId', { kind: 'Guid' }, -1),
    field(2_000_000_001, 'SystemCreatedAt', { kind: 'DateTime' }, -2),
    field(2_000_000_002, 'SystemCreatedBy', { kind: 'Guid' }, -2),
    field(2_000_000_003, 'SystemModifiedAt', { kind: 'DateTime' }, -2),
    field(2_000_000_004, 'SystemModifiedBy', { kind: 'Guid' }, -2),
    field(0, 'SystemRowVersion', { kind: 'BigInteger' }, -2),
  ]
}

function fieldSymbol(
  table: TableSymbol,
  declaredBy: TableSymbol | TableExtensionSymbol,
  node: FieldDeclaration,
  index: number,
  context: BindContext,
): FieldSymbol {
  const access = textProperty(node, 'Access')?.toLowerCase()
  const obsolete = obsoleteMark(node)
  const isProtected = access === 'local' || access === 'protected' || access === 'internal'
  return {
    table,
    no: node.no,
    name: node.name.name,
    key: node.name.key,
    type: fieldType(node, context),
    index,
    span: node.name.span,
    ...(isProtected && { protection: { access, declaredBy } }),
    ...(obsolete && { obsolete }),
  }
}

function fieldType(node: FieldDeclaration, context: BindContext): Type {
  const type = resolveType(node.type, context)
  if (type.kind !== 'Option') return type
  const members = findProperty(node, 'OptionMembers')?.value
  const captions = findProperty(node, 'OptionCaption')?.value
  return {
    kind: 'Option',
    members: members?.kind === 'OptionMembersValue' ? members.members : type.members,
    ...(captions?.kind === 'LabelValue' && { captions: captions.text.split(',') }),
  }
}

function addField(
  table: TableSymbol,
  field: FieldSymbol,
  byNumber: Map<number, FieldSymbol>,
  context: BindContext,
): void {
  const span = field.span
  if (span && table.fieldsByKey.has(field.key)) {
    context.report(duplicateMember(span, field.name, 'field'))
    return
  }
  const taken = byNumber.get(field.no)
  if (span && taken) context.report(duplicateFieldNumber(span, field.no, taken.name))
  if (!taken) byNumber.set(field.no, field)
  table.fields.push(field)
  table.fieldsByKey.set(field.key, field)
}
