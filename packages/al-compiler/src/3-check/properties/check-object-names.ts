import { foldName } from '../../1-parse/lexer/fold-name.ts'
import type { Expression, ObjectReference, PermissionEntry, Property, Span } from '../../1-parse/syntax-tree.ts'
import { objectReference } from '../../2-bind/object-reference.ts'
import type { NamedKind } from '../../2-bind/object-table.ts'
import { missingObject } from '../../2-bind/problems.ts'
import type { Finding } from '../../diagnostics/diagnostic.ts'
import { locate } from '../../diagnostics/diagnostic.ts'
import type { BodyPlace } from '../check-body.ts'
import { invalidPermission } from '../problems.ts'
import { unsupportedTableNamed } from '../../2-bind/unsupported-tables.ts'

type NamesPlace = Pick<BodyPlace, 'unit' | 'objects' | 'diagnostics'>

const kindsByProperty: Readonly<Record<string, NamedKind>> = {
  LOOKUPPAGEID: 'Page',
  DRILLDOWNPAGEID: 'Page',
  CARDPAGEID: 'Page',
  ROLECENTER: 'Page',
  INCLUDEDPERMISSIONSETS: 'PermissionSet',
  EXCLUDEDPERMISSIONSETS: 'PermissionSet',
}
const kindsByWord: Readonly<Record<string, NamedKind>> = {
  TABLEDATA: 'Table',
  TABLE: 'Table',
  PAGE: 'Page',
  REPORT: 'Report',
  CODEUNIT: 'Codeunit',
  QUERY: 'Query',
  XMLPORT: 'XmlPort',
}

/** Objects that properties name are there: `LookupPageId = "Item List"`, `RunObject = Report Inventory`, `Permissions = tabledata Item = r`. */
export function checkObjectNames(properties: readonly Property[], place: NamesPlace): void {
  for (const property of properties)
    for (const finding of findings(property, place)) place.diagnostics.push(locate(place.unit, finding))
}

/** An object that a declaration names in its head. */
export function checkObjectName(kind: NamedKind, reference: ObjectReference, place: NamesPlace): void {
  for (const finding of missing(kind, reference, place)) place.diagnostics.push(locate(place.unit, finding))
}

function findings({ name, value }: Property, place: NamesPlace): readonly Finding[] {
  if (value.kind === 'PermissionsValue') return value.entries.flatMap((entry) => permissionFindings(entry, place))
  if (value.kind === 'GenericValue')
    return name.key === 'RUNOBJECT' ? runObjectFindings(value.text, value.span, place) : []
  const kind = kindsByProperty[name.key]
  const named: readonly Expression[] =
    value.kind === 'ExpressionValue' ? [value.expression] : value.kind === 'ListValue' ? value.items : []
  return kind
    ? named.flatMap((expression) => {
        const reference = objectReference(expression)
        return reference ? missing(kind, reference, place) : []
      })
    : []
}

function permissionFindings({ objectKind, object, permissions, span }: PermissionEntry, place: NamesPlace) {
  const kind = kindsByWord[objectKind.toUpperCase()]
  const found = object && kind ? missing(kind, object, place) : []
  return /^[rimdx]+$/i.test(permissions) || permissions === ''
    ? found
    : [...found, invalidPermission(span, permissions)]
}

/** A number may be that of an object which need not be there; that a name is missing has been told. */
function missing(kind: NamedKind, reference: ObjectReference, { unit, objects }: NamesPlace): readonly Finding[] {
  if (reference.kind !== 'QualifiedName') return []
  const keys = reference.parts.map((part) => part.key)
  if (keys.includes('')) return []
  if (objects.findNamed(kind, keys, unit) || (kind === 'Table' && unsupportedTableNamed(keys))) return []
  return [missingObject(reference.span, kind, reference.parts.map((part) => part.name).join('.'))]
}

/** `Page "Item List"`, `Codeunit A.B."Post Order"`: text to the parser. */
function runObjectFindings(text: string, span: Span, { unit, objects }: NamesPlace): readonly Finding[] {
  const [, word = '', rest = ''] = /^\s*(\w+)\s+(.+?)\s*$/s.exec(text) ?? []
  const kind = kindsByWord[word.toUpperCase()]
  if (!kind || /^\d+$/.test(rest)) return []
  const parts = (rest.match(/"(?:[^"]|"")*"|[^.\s"]+/g) ?? []).map((part) =>
    part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part,
  )
  return objects.findNamed(kind, parts.map(foldName), unit) ? [] : [missingObject(span, kind, parts.join('.'))]
}
