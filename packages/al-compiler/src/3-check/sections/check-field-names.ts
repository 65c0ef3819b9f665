import type { Body, Expression, FieldCondition, Identifier, Property, Section } from '../../1-parse/syntax-tree.ts'
import { unknownKeyField } from '../../2-bind/problems.ts'
import { findProperty } from '../../2-bind/properties.ts'
import { sectionObject } from '../../2-bind/sections/section-arguments.ts'
import type { Type } from '../../2-bind/types.ts'
import { locate } from '../../diagnostics/diagnostic.ts'
import { namesListed } from '../properties/listed-names.ts'
import type { SectionPlace } from './section-place.ts'

/** Fields that views, links and lists in properties name. */
export function checkFieldNames(body: Body, section: Section | undefined, place: SectionPlace): void {
  for (const property of body.properties) checkProperty(property, body, section, place)
  for (const field of namesListed(body.properties, listing)) checkField(field, place.record, place)
}

/** Properties that list fields of the record. */
const listing: ReadonlySet<string> = new Set([
  'REQUESTFILTERFIELDS',
  'CALCFIELDS',
  'DATACAPTIONFIELDS',
  'ODATAKEYFIELDS',
])

function checkProperty(property: Property, body: Body, section: Section | undefined, place: SectionPlace): void {
  const { value, name } = property
  switch (value.kind) {
    case 'TableViewValue':
      // A view of another page stands on an action.
      if (name.key !== 'SOURCETABLEVIEW' && name.key !== 'DATAITEMTABLEVIEW') return
      for (const field of value.sorting) checkField(field, place.record, place)
      return checkTests(value.where, place.record, undefined, place)
    case 'ConditionsValue':
      return checkLinks(name.key, value.conditions, body, section, place)
    default:
  }
}

/** Whose fields stand left and right of the `=` depends on the property. */
function checkLinks(
  key: string,
  links: readonly FieldCondition[],
  body: Body,
  section: Section | undefined,
  place: SectionPlace,
): void {
  switch (key) {
    case 'DATAITEMTABLEFILTER':
      return checkTests(links, place.record, undefined, place)
    case 'DATAITEMLINK':
      return checkTests(links, place.record, namedItem(body, 'DataItemLinkReference', place) ?? place.parent, place)
    case 'LINKFIELDS':
      return checkTests(links, place.record, namedItem(body, 'LinkTable', place), place)
    case 'RUNPAGELINK':
      return checkTests(links, undefined, place.record, place)
    case 'SUBPAGELINK': {
      const ofProvider = findProperty(body, 'Provider') !== undefined
      return checkTests(links, section && partSource(section, place), ofProvider ? undefined : place.record, place)
    }
    default:
  }
}

function namedItem(body: Body, property: string, { items }: SectionPlace): Type | undefined {
  const value = findProperty(body, property)?.value
  const expression: Expression | undefined = value?.kind === 'ExpressionValue' ? value.expression : undefined
  return expression?.kind === 'Identifier' ? items.get(expression.key) : undefined
}

function partSource(section: Section, { objects, unit }: SectionPlace): Type | undefined {
  const page = section.name.key === 'PART' ? sectionObject(section) : undefined
  return page && objects.find('Page', page, unit)?.source
}

function checkTests(
  tests: readonly FieldCondition[],
  left: Type | undefined,
  right: Type | undefined,
  place: SectionPlace,
): void {
  for (const { field, test } of tests) {
    const [own, second] = field.parts
    if (own && !second) checkField(own, left, place)
    if (test.by !== 'field') continue
    const [first, member] = test.field.parts
    // A query says whose field it is.
    if (first && member) checkField(member, place.items.get(first.key), place)
    else if (first) checkField(first, right, place)
  }
}

function checkField(field: Identifier, record: Type | undefined, { objects, unit, diagnostics }: SectionPlace): void {
  const table = record?.kind === 'Record' ? objects.byId('Table', record.id) : undefined
  if (!table || field.name === '' || table.fieldsByKey.has(field.key)) return
  diagnostics.push(locate(unit, unknownKeyField(field.span, field.name, table.name)))
}
