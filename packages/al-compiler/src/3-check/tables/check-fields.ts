import type { FieldDeclaration, Identifier } from '../../1-parse/syntax-tree.ts'
import { classOfField, fieldClassOf } from '../../2-bind/field-formulas/field-class.ts'
import { constantText, noConstant } from '../../2-bind/field-formulas/formula-constant.ts'
import type { ObjectTable } from '../../2-bind/object-table.ts'
import {
  calculatedKeyField,
  formulaOfNormal,
  invalidAutoIncrement,
  invalidFieldType,
  noFields,
  unknownKeyField,
  unorderedKeyField,
} from '../../2-bind/problems.ts'
import { booleanProperty, findProperty } from '../../2-bind/properties.ts'
import type { FieldSymbol, TableExtensionSymbol, TableSymbol } from '../../2-bind/symbols.ts'
import { typeName } from '../../2-bind/type-name.ts'
import { isError, type Type } from '../../2-bind/types.ts'
import { isSystemField } from '../../2-bind/use-system-field.ts'
import { valueText } from '../../2-bind/written-value.ts'
import type { Diagnostic, Finding } from '../../diagnostics/diagnostic.ts'
import { locate } from '../../diagnostics/diagnostic.ts'
import { tableOf } from '../names.ts'
import { repeatedKeyField } from '../problems.ts'
import { ownFields } from './own-fields.ts'

const storable = new Set<string>([
  ...['Boolean', 'Integer', 'BigInteger', 'Byte', 'Char', 'Decimal', 'Option', 'Enum', 'Text', 'Code', 'Guid', 'Blob'],
  ...['Date', 'Time', 'DateTime', 'DateFormula', 'Duration', 'RecordId'],
])
/** Not implemented, and fields all the same. */
const storableToBe = new Set(['Media', 'MediaSet', 'TableFilter', 'Binary'])

/** What fields and keys declare is something that a table can have. */
export function checkFields(
  symbol: TableSymbol | TableExtensionSymbol,
  objects: ObjectTable,
  diagnostics: Diagnostic[],
): void {
  const { unit, declaration } = symbol
  const table = tableOf(symbol)
  if (!unit || !declaration || !table) return
  const report = (finding: Finding) => void diagnostics.push(locate(unit, finding))
  if (symbol.kind === 'Table' && declaration.fields.length === 0)
    report(noFields(declaration.name.span, declaration.name.name))
  for (const { node, field } of ownFields(symbol))
    for (const finding of fieldFindings(field, node, objects)) report(finding)
  for (const { fields } of declaration.keys)
    fields.forEach((name, i) => {
      if (fields.findIndex(({ key }) => key === name.key) < i) report(repeatedKeyField(name.span, name.name))
    })
  for (const name of keyFields(symbol)) {
    const finding = keyFinding(name, symbol, table)
    if (finding) report(finding)
  }
}

function fieldFindings(field: FieldSymbol, node: FieldDeclaration, objects: ObjectTable): readonly Finding[] {
  const { type, name } = field
  if (isError(type)) return []
  if (!canBeStored(type)) return [invalidFieldType(node.type.span, name, typeName(type, objects))]
  const found: Finding[] = []
  if (booleanProperty(node, 'AutoIncrement', false) && type.kind !== 'Integer' && type.kind !== 'BigInteger')
    found.push(invalidAutoIncrement(node.name.span, name))
  const formula = findProperty(node, 'CalcFormula')
  if (formula && fieldClassOf(node) !== 'FlowField') found.push(formulaOfNormal(formula.span, name))
  for (const property of ['InitValue', 'MinValue', 'MaxValue']) {
    const value = findProperty(node, property)?.value
    const text = value && valueText(value)
    if (value && text !== undefined && text.trim() !== '' && constantText(text, type, objects).kind === 'unknown')
      found.push(noConstant(value.span, text, type, objects))
  }
  return found
}

function canBeStored(type: Type): boolean {
  return storable.has(type.kind) || (type.kind === 'Unsupported' && storableToBe.has(type.name))
}

/** Without keys the first field of a table is its key. */
function keyFields({ kind, declaration }: TableSymbol | TableExtensionSymbol): readonly Identifier[] {
  const named = declaration?.keys.flatMap(({ fields }) => fields) ?? []
  const [first] = declaration?.fields ?? []
  return named.length === 0 && kind === 'Table' && first ? [first.name] : named
}

function keyFinding(name: Identifier, symbol: TableSymbol | TableExtensionSymbol, table: TableSymbol) {
  const field = table.fieldsByKey.get(name.key)
  // Of a table it has been reported where its fields were declared.
  if (!field) return symbol.kind === 'TableExtension' ? unknownKeyField(name.span, name.name, table.name) : undefined
  const fieldClass = isSystemField(field) ? 'Normal' : classIn(symbol, field)
  if (fieldClass !== 'Normal') return calculatedKeyField(name.span, field.name, fieldClass)
  const { kind } = field.type
  return kind === 'Blob' ? unorderedKeyField(name.span, field.name, kind) : undefined
}

/** An extension declares fields that the table's own declaration does not have. */
function classIn(symbol: TableSymbol | TableExtensionSymbol, field: FieldSymbol) {
  const own = symbol.declaration?.fields.find(({ name }) => name.span === field.span)
  return own ? fieldClassOf(own) : classOfField(field)
}
