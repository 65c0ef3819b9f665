import type { FieldLimits, FieldMetadata, KeyMetadata, TableExtensionMetadata, TableMetadata } from '@alcove/al-abi'
import type { FieldDeclaration, KeyDeclaration, Section, TableDeclaration } from '../../1-parse/syntax-tree.ts'
import type { ObjectTable } from '../../2-bind/object-table.ts'
import { resolveCalcFormula } from '../../2-bind/field-formulas/calc-formula.ts'
import type { FormulaScope } from '../../2-bind/field-formulas/formula-target.ts'
import { modifiedName } from '../../2-bind/declare-table.ts'
import { resolveRelation } from '../../2-bind/field-formulas/table-relation.ts'
import { obsoleteMark } from '../../2-bind/obsolete.ts'
import { booleanProperty, textProperty } from '../../2-bind/properties.ts'
import type { FieldSymbol, TableExtensionSymbol, TableSymbol } from '../../2-bind/symbols.ts'
import { fieldClassOf } from '../../2-bind/field-formulas/field-class.ts'
import { writtenValue } from '../../2-bind/written-value.ts'

export function tableMetadata(table: TableSymbol, declaration: TableDeclaration, objects: ObjectTable): TableMetadata {
  const own = table.fields.filter((field) => field.index >= 0)
  const fields = own.flatMap((field) => {
    const node = declaration.fields.find((one) => one.name.span === field.span)
    const scope = { own: table, unit: table.unit, objects }
    return node ? [fieldMetadata(field, node, scope)] : [systemFieldMetadata(field)]
  })
  return {
    id: table.id,
    name: table.name,
    ...(table.namespaceKey === '' ? {} : { namespace: table.namespaceKey }),
    caption: textProperty(declaration, 'Caption') ?? table.name,
    dataPerCompany: booleanProperty(declaration, 'DataPerCompany', true),
    temporary: table.temporary,
    fields,
    keys: keysOf(table, declaration),
    app: table.app.manifest.name,
  }
}

export function tableExtensionMetadata(
  { id, declaration, unit }: TableExtensionSymbol,
  table: TableSymbol,
  objects: ObjectTable,
): TableExtensionMetadata {
  const fields = (declaration?.fields ?? []).flatMap((node) => {
    const field = table.fieldsByKey.get(node.name.key)
    const scope = { own: table, unit, objects }
    return field?.extension === id ? [{ ...fieldMetadata(field, node, scope), extension: id }] : []
  })
  const keys = (declaration?.keys ?? []).filter(isInUse).map((key) => keyMetadata(table, key, false))
  const captions = modifiedCaptions(declaration?.sections ?? [], table)
  return { tableId: table.id, fields, keys, ...(captions.length > 0 && { captions: Object.fromEntries(captions) }) }
}

function modifiedCaptions(sections: readonly Section[], table: TableSymbol): [number, string][] {
  return sections.flatMap((section): [number, string][] => {
    const name = modifiedName(section)
    const no = name && table.fieldsByKey.get(name.key)?.no
    const caption = textProperty(section, 'Caption')
    return no === undefined || caption === undefined ? [] : [[no, caption]]
  })
}

function keysOf(table: TableSymbol, declaration: TableDeclaration): readonly KeyMetadata[] {
  const keys = declaration.keys
    .filter((key, i) => i === 0 || isInUse(key))
    .map((key, i) => keyMetadata(table, key, i === 0))
  if (keys.length > 0) return keys
  // Without keys the first field is the primary key.
  const [first] = table.fields
  return [{ name: 'PK', fields: first ? [first.no] : [], unique: true, clustered: true, enabled: true }]
}

/** With `ObsoleteState = Removed` the key is none any more. */
function isInUse(key: KeyDeclaration): boolean {
  return obsoleteMark(key)?.isRemoved !== true
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

function fieldMetadata(field: FieldSymbol, node: FieldDeclaration, scope: FormulaScope): FieldMetadata {
  const { objects } = scope
  const initValue = initialValue(field, node, objects)
  const limits = limitsOf(field, node, objects)
  const relation = resolveRelation(node, scope).value
  const calcFormula = resolveCalcFormula(node, field, scope).value
  return {
    no: field.no,
    name: field.name,
    caption: textProperty(node, 'Caption') ?? field.name,
    type: field.type,
    fieldClass: fieldClassOf(node),
    autoIncrement: booleanProperty(node, 'AutoIncrement', false),
    notBlank: booleanProperty(node, 'NotBlank', false),
    hasOnValidate: node.triggers.some((trigger) => trigger.name.key === 'ONVALIDATE'),
    ...(initValue !== undefined && { initValue }),
    ...(limits && { limits }),
    ...(relation && { relation }),
    ...(calcFormula && { calcFormula }),
  }
}

/** `0DT`, the only literal of a DateTime, is stored as a text that Init cannot read. */
function initialValue(field: FieldSymbol, node: FieldDeclaration, objects: ObjectTable) {
  const written = writtenValue('InitValue', field, node, objects)
  return written === 0 && field.type.kind === 'DateTime' ? '01/01/0001 00:00:00' : written
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
