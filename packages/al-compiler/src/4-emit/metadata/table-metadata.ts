import type { FieldLimits, FieldMetadata, KeyMetadata, TableExtensionMetadata, TableMetadata } from '@alcove/al-abi'
import type { Expression, FieldDeclaration, KeyDeclaration, TableDeclaration } from '../../1-parse/syntax-tree.ts'
import type { ObjectTable } from '../../2-bind/object-table.ts'
import { booleanProperty, findProperty, textProperty } from '../../2-bind/properties.ts'
import type { FieldSymbol, TableExtensionSymbol, TableSymbol } from '../../2-bind/symbols.ts'
import { isIntegral } from '../../2-bind/types.ts'

export function tableMetadata(table: TableSymbol, declaration: TableDeclaration, objects: ObjectTable): TableMetadata {
  const own = table.fields.filter((field) => field.index >= 0)
  const fields = own.flatMap((field) => {
    const node = declaration.fields.find((one) => one.name.span === field.span)
    return node ? [fieldMetadata(field, node, table, objects)] : [systemFieldMetadata(field)]
  })
  return {
    id: table.id,
    name: table.name,
    caption: textProperty(declaration, 'Caption') ?? table.name,
    dataPerCompany: booleanProperty(declaration, 'DataPerCompany', true),
    temporary: table.temporary,
    fields,
    keys: keysOf(table, declaration),
    app: table.app.manifest.name,
  }
}

export function tableExtensionMetadata(
  { id, declaration }: TableExtensionSymbol,
  table: TableSymbol,
  objects: ObjectTable,
): TableExtensionMetadata {
  const fields = (declaration?.fields ?? []).flatMap((node) => {
    const field = table.fieldsByKey.get(node.name.key)
    return field?.extension === id ? [{ ...fieldMetadata(field, node, table, objects), extension: id }] : []
  })
  const keys = (declaration?.keys ?? []).map((key) => keyMetadata(table, key, false))
  return { tableId: table.id, fields, keys }
}

function keysOf(table: TableSymbol, declaration: TableDeclaration): readonly KeyMetadata[] {
  const keys = declaration.keys.map((key, i) => keyMetadata(table, key, i === 0))
  if (keys.length > 0) return keys
  // Without keys the first field is the primary key.
  const [first] = table.fields
  return [{ name: 'PK', fields: first ? [first.no] : [], unique: true, clustered: true, enabled: true }]
}

function keyMetadata(table: TableSymbol, key: KeyDeclaration, isPrimary: boolean): KeyMetadata {
  return {
    name: key.name.name,
    fields: key.fields.flatMap((field) => table.fieldsByKey.get(field.key)?.no ?? []),
    unique: isPrimary || booleanProperty(key, 'Unique', false),
    clustered: booleanProperty(key, 'Clustered', isPrimary),
    enabled: booleanProperty(key, 'Enabled', true),
  }
}

/** One that code names; the store has a column for it. */
function systemFieldMetadata({ no, name, type }: FieldSymbol): FieldMetadata {
  return {
    no,
    name,
    caption: name,
    type,
    fieldClass: 'Normal',
    autoIncrement: false,
    notBlank: false,
    hasOnValidate: false,
  }
}

function fieldMetadata(
  field: FieldSymbol,
  node: FieldDeclaration,
  table: TableSymbol,
  objects: ObjectTable,
): FieldMetadata {
  const fieldClass = textProperty(node, 'FieldClass')?.toUpperCase()
  const initValue = writtenValue('InitValue', field, node, objects)
  const limits = limitsOf(field, node, objects)
  const relation = relationOf(node, table, objects)
  return {
    no: field.no,
    name: field.name,
    caption: textProperty(node, 'Caption') ?? field.name,
    type: field.type,
    fieldClass: fieldClass === 'FLOWFIELD' ? 'FlowField' : fieldClass === 'FLOWFILTER' ? 'FlowFilter' : 'Normal',
    autoIncrement: booleanProperty(node, 'AutoIncrement', false),
    notBlank: booleanProperty(node, 'NotBlank', false),
    hasOnValidate: node.triggers.some((trigger) => trigger.name.key === 'ONVALIDATE'),
    ...(initValue !== undefined && { initValue }),
    ...(limits && { limits }),
    ...(relation && { relation }),
  }
}

function limitsOf(field: FieldSymbol, node: FieldDeclaration, objects: ObjectTable): FieldLimits | undefined {
  const minValue = writtenValue('MinValue', field, node, objects)
  const maxValue = writtenValue('MaxValue', field, node, objects)
  const charAllowed = textProperty(node, 'CharAllowed')
  const limits = {
    ...(minValue !== undefined && { minValue }),
    ...(maxValue !== undefined && { maxValue }),
    ...(booleanProperty(node, 'Numeric', false) && { numeric: true }),
    ...(charAllowed && { charAllowed }),
  }
  return Object.keys(limits).length > 0 ? limits : undefined
}

/** Simple types in their JavaScript form, the others as the text of the property. */
function writtenValue(
  property: string,
  field: FieldSymbol,
  node: FieldDeclaration,
  objects: ObjectTable,
): string | number | boolean | undefined {
  const value = findProperty(node, property)?.value
  if (!value) return undefined
  const text = value.kind === 'LabelValue' || value.kind === 'GenericValue' ? value.text : valueText(value)
  if (text === undefined) return undefined
  const { type } = field
  if (type.kind === 'Boolean') return /^(true|yes|1)$/i.test(text)
  if (type.kind === 'Option' || type.kind === 'Enum') {
    const names =
      type.kind === 'Option'
        ? type.members.map((name, ordinal) => ({ name, ordinal }))
        : (objects.byId('Enum', type.id)?.values ?? [])
    const found = names.find((one) => one.name.trim().toUpperCase() === text.trim().toUpperCase())
    return found?.ordinal ?? (Number(text) || 0)
  }
  if (isIntegral(type) || /^(Duration|Date|Time|DateTime)$/.test(type.kind)) return Number(text) || 0
  return text
}

function valueText(value: NonNullable<ReturnType<typeof findProperty>>['value']): string | undefined {
  if (value.kind !== 'ExpressionValue') return undefined
  return expressionText(value.expression)
}

function expressionText(node: Expression): string | undefined {
  switch (node.kind) {
    case 'Identifier':
      return node.name
    case 'DecimalLiteral':
      return node.text
    case 'BooleanLiteral':
    case 'IntegerLiteral':
    case 'BigIntegerLiteral':
    case 'TextLiteral':
    case 'DateLiteral':
    case 'TimeLiteral':
    case 'DateTimeLiteral':
      return String(node.value)
    case 'UnaryExpression': {
      const operand = expressionText(node.operand)
      return operand === undefined || node.operator === 'not'
        ? undefined
        : node.operator === '-'
          ? `-${operand}`
          : operand
    }
    case 'ScopeAccess':
      return node.member.name
    default:
      return undefined
  }
}

/** `TableRelation = Customer`, `= Customer."No."`: relations with conditions come later. */
function relationOf(node: FieldDeclaration, table: TableSymbol, objects: ObjectTable): FieldMetadata['relation'] {
  const value = findProperty(node, 'TableRelation')?.value
  const [branch, second] = value?.kind === 'TableRelationValue' ? value.branches : []
  if (!branch || second || branch.conditions.length > 0 || branch.where.length > 0) return undefined
  const parts = branch.target.parts.map((part) => part.key)
  const validate = booleanProperty(node, 'ValidateTableRelation', true)
  const whole = objects.findNamed('Table', parts, table.unit)
  if (whole) return { tableId: whole.id, fieldNo: primaryKeyField(whole), validate }
  const owner = objects.findNamed('Table', parts.slice(0, -1), table.unit)
  const field = owner?.fieldsByKey.get(parts.at(-1) ?? '')
  return owner && field && { tableId: owner.id, fieldNo: field.no, validate }
}

function primaryKeyField(table: TableSymbol): number {
  const key = table.metadata?.keys[0]?.fields[0]
  const declared = table.declaration?.keys[0]?.fields[0]
  return key ?? (declared && table.fieldsByKey.get(declared.key)?.no) ?? table.fields[0]?.no ?? 0
}
