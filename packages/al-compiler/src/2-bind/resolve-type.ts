import type { SimpleKind } from '@alcove/al-abi'
import type { CollectionType, ObjectReference, ObjectType, SimpleType, TypeReference } from '../1-parse/syntax-tree.ts'
import { findObject } from './access.ts'
import type { BindContext } from './bind-context.ts'
import {
  invalidDimension,
  invalidElementType,
  invalidKeyType,
  invalidLength,
  missingObject,
  unknownType,
  wrongTypeArgumentCount,
} from './problems.ts'
import { typeName } from './type-name.ts'
import type { Type } from './types.ts'
import { errorType } from './types.ts'
import { looseOptionTypesByKey, unsupportedTypesByKey } from './unsupported-types.ts'
import { unsupportedRecord, unsupportedTable } from './unsupported-tables.ts'

const simpleKinds: readonly SimpleKind[] = [
  'Boolean',
  'Integer',
  'Byte',
  'Char',
  'BigInteger',
  'Decimal',
  'Duration',
  'Date',
  'Time',
  'DateTime',
  'DateFormula',
  'Guid',
  'Variant',
  'RecordId',
  'RecordRef',
  'FieldRef',
  'KeyRef',
  'Blob',
  'TextBuilder',
  'BigText',
  'JsonToken',
  'JsonObject',
  'JsonArray',
  'JsonValue',
  'InStream',
  'OutStream',
  'TextEncoding',
  'ErrorInfo',
  'ErrorType',
  'Version',
  'SecretText',
  'DataScope',
  'ModuleInfo',
  'ModuleDependencyInfo',
  'SessionSettings',
  'Dialog',
  'ClientType',
  'ExecutionMode',
  'ExecutionContext',
  'Verbosity',
  'DataClassification',
  'TelemetryScope',
  'TransactionType',
  'IsolationLevel',
  'ObjectType',
  'FieldType',
  'FieldClass',
]
const simpleByKey = new Map(simpleKinds.map((kind) => [kind.toUpperCase(), kind]))

/** The type that a declaration names. Unknown words and missing objects are reported and give the error type. */
export function resolveType(node: TypeReference, context: BindContext): Type {
  switch (node.kind) {
    case 'SimpleType':
      return resolveSimpleType(node, context)
    case 'ObjectType':
      return resolveObjectType(node, context)
    case 'OptionType':
      return { kind: 'Option', members: node.members ?? [] }
    case 'CollectionType':
      return resolveCollection(node, context)
    case 'ArrayType':
      if (node.dimensions.some((size) => size < 1)) context.report(invalidDimension(node.span))
      return { kind: 'Array', of: resolveType(node.element, context), dimensions: node.dimensions }
    case 'LabelType':
      return { kind: 'Label' }
  }
}

function resolveCollection({ of, arguments: nodes, span }: CollectionType, context: BindContext): Type {
  const wanted = of === 'List' ? 1 : 2
  if (nodes.length !== wanted) context.report(wrongTypeArgumentCount(span, of, wanted))
  const [first = errorType, second = errorType] = nodes.map((node, i) => {
    const type = resolveType(node, context)
    const name = () => typeName(type, context.objects)
    if (notElements.has(type.kind)) context.report(invalidElementType(node.span, of, name()))
    else if (of === 'Dictionary' && i === 0 && notKeys.has(type.kind)) context.report(invalidKeyType(node.span, name()))
    return type
  })
  return of === 'List' ? { kind: 'List', of: first } : { kind: 'Dictionary', key: first, value: second }
}

/** What changes in place would not be a copy in there. */
const notElements = new Set<Type['kind']>(['Record', 'Array', 'RecordRef', 'FieldRef', 'KeyRef', 'Blob'])
/** No two of them are equal. */
const notKeys = new Set<Type['kind']>(['List', 'Dictionary', 'Codeunit', 'Interface', 'TextBuilder', 'Variant'])

function resolveSimpleType(node: SimpleType, context: BindContext): Type {
  if (node.key === 'TEXT' || node.key === 'CODE') {
    if (node.length !== undefined && (node.length < 1 || node.length > 2048))
      context.report(invalidLength(node.span, node.name))
    return { kind: node.key === 'TEXT' ? 'Text' : 'Code', length: node.length ?? 0 }
  }
  const simple = simpleByKey.get(node.key)
  if (simple) return { kind: simple }
  const unsupported = unsupportedTypesByKey.get(node.key) ?? looseOptionTypesByKey.get(node.key)
  if (unsupported) return { kind: 'Unsupported', name: unsupported }
  if (node.name !== '') context.report(unknownType(node.span, node.name))
  return errorType
}

function resolveObjectType(node: ObjectType, context: BindContext): Type {
  switch (node.of) {
    case 'Record':
      return resolveRecord(node.object, node.temporary, context)
    case 'Codeunit': {
      const codeunit = findObject('Codeunit', node.object, context)
      return codeunit ? { kind: 'Codeunit', id: codeunit.id } : missing('Codeunit', node.object, context)
    }
    case 'Enum': {
      const found = findObject('Enum', node.object, context)
      return found ? { kind: 'Enum', id: found.id, name: found.name } : missing('Enum', node.object, context)
    }
    case 'Interface': {
      const found = findObject('Interface', node.object, context)
      return found ? { kind: 'Interface', name: found.name } : missing('Interface', node.object, context)
    }
    case 'Page':
    case 'TestPage':
    case 'Report':
    case 'XmlPort':
    case 'Query': {
      const kind = node.of === 'TestPage' ? 'Page' : node.of
      const found = findObject(kind, node.object, context)
      if (!found) return missing(kind, node.object, context)
      return { kind: 'Unsupported', name: node.of, object: { kind, id: found.id } }
    }
    case 'TestRequestPage': {
      const found = findObject('Report', node.object, context) ?? findObject('XmlPort', node.object, context)
      if (!found) return missing('Report', node.object, context)
      return {
        kind: 'Unsupported',
        name: node.of,
        object: { kind: found.kind === 'XmlPort' ? 'XmlPort' : 'Report', id: found.id },
      }
    }
    default:
      return { kind: 'Unsupported', name: node.of }
  }
}

/** A record of the table named; Unsupported when its table is missing, which is reported, or not built yet. */
export function resolveRecord(table: ObjectReference, temporary: boolean, context: BindContext): Type {
  const found = findObject('Table', table, context)
  if (!found) return recordNotBuilt(table) ?? missing('Table', table, context)
  return { kind: 'Record', id: found.id, temporary: temporary || found.temporary }
}

function recordNotBuilt(reference: ObjectReference): Type | undefined {
  const table = unsupportedTable(reference)
  return table && unsupportedRecord(table.id)
}

function missing(kind: string, reference: ObjectReference, context: BindContext): Type {
  reportMissing(kind, reference, context)
  return errorType
}

/** A reference without a name has been reported by the parser. */
export function reportMissing(kind: string, reference: ObjectReference, context: BindContext): void {
  const text = referenceText(reference)
  if (text !== '') context.report(missingObject(reference.span, kind, text))
}

function referenceText(reference: ObjectReference): string {
  return reference.kind === 'ObjectId' ? String(reference.id) : reference.parts.map((part) => part.name).join('.')
}
