import { foldName } from '../../1-parse/lexer/fold-name.ts'
import type { CompilationUnit, Property } from '../../1-parse/syntax-tree.ts'
import { objectReference } from '../../2-bind/object-reference.ts'
import type { NamedKind, ObjectTable } from '../../2-bind/object-table.ts'
import type { Finding } from '../../diagnostics/diagnostic.ts'
import { locate } from '../../diagnostics/diagnostic.ts'
import type { BodyPlace } from '../check-body.ts'
import { missingObject } from '../problems.ts'

const pageProperties = new Set(['LOOKUPPAGEID', 'DRILLDOWNPAGEID', 'CARDPAGEID'])
const runnable: readonly NamedKind[] = ['Page', 'Report', 'Codeunit', 'Query', 'XmlPort']

/** Objects that properties name are there: `LookupPageId = "Item List"`, `RunObject = Report Inventory`. */
export function checkObjectNames(
  properties: readonly Property[],
  { unit, objects, diagnostics }: Pick<BodyPlace, 'unit' | 'objects' | 'diagnostics'>,
): void {
  for (const property of properties) {
    const finding = findingOf(property, unit, objects)
    if (finding) diagnostics.push(locate(unit, finding))
  }
}

function findingOf(property: Property, unit: CompilationUnit, objects: ObjectTable): Finding | undefined {
  const named = namedObject(property)
  if (!named || objects.findNamed(named.kind, named.parts.map(foldName), unit)) return undefined
  return missingObject(property.value.span, named.kind, named.parts.join('.'))
}

interface NamedObject {
  readonly kind: NamedKind
  readonly parts: readonly string[]
}

/** Undefined: the property names none, or gives its number. */
function namedObject({ name, value }: Property): NamedObject | undefined {
  if (pageProperties.has(name.key) && value.kind === 'ExpressionValue') {
    const reference = objectReference(value.expression)
    return reference?.kind === 'QualifiedName'
      ? { kind: 'Page', parts: reference.parts.map((part) => part.name) }
      : undefined
  }
  return name.key === 'RUNOBJECT' && value.kind === 'GenericValue' ? runObject(value.text) : undefined
}

/** `Page "Item List"`, `Codeunit A.B."Post Order"`. */
function runObject(text: string): NamedObject | undefined {
  const [, word = '', rest = ''] = /^\s*(\w+)\s+(.+?)\s*$/s.exec(text) ?? []
  const kind = runnable.find((one) => one.toUpperCase() === word.toUpperCase())
  if (!kind || /^\d+$/.test(rest)) return undefined
  const parts = rest.match(/"(?:[^"]|"")*"|[^.\s"]+/g) ?? []
  return { kind, parts: parts.map((part) => (part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part)) }
}
