import type { Identifier, Section } from '../../1-parse/syntax-tree.ts'
import { unknownKeyField } from '../../2-bind/problems.ts'
import { isAddition } from '../../2-bind/sections/section-arguments.ts'
import type { TableExtensionSymbol, TableSymbol } from '../../2-bind/symbols.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { locate } from '../../diagnostics/diagnostic.ts'
import { tableOf } from '../names.ts'
import { namesListed } from '../properties/listed-names.ts'

/** Fields that field groups and properties of a table and of its keys list: nothing reads them here, Business Central does. */
export function checkListedFields(symbol: TableSymbol | TableExtensionSymbol, diagnostics: Diagnostic[]): void {
  const { unit, declaration } = symbol
  const table = tableOf(symbol)
  if (!unit || !declaration || !table) return
  const { fieldGroups, keys, properties, sections } = declaration
  const listed: readonly Identifier[] = [
    ...fieldGroups.flatMap(({ fields }) => fields),
    ...sections.flatMap(addedToGroup),
    ...keys.flatMap((key) => namesListed(key.properties, ofKeys)),
    ...namesListed(properties, ofTables),
  ]
  for (const field of listed)
    if (field.name !== '' && !table.fieldsByKey.has(field.key))
      diagnostics.push(locate(unit, unknownKeyField(field.span, field.name, table.name)))
}

const ofKeys: ReadonlySet<string> = new Set(['SUMINDEXFIELDS', 'INCLUDEDFIELDS'])
const ofTables: ReadonlySet<string> = new Set(['DATACAPTIONFIELDS'])

/** `addlast(DropDown; Name, City)` of a table extension. */
function addedToGroup({ name, arguments: given }: Section): readonly Identifier[] {
  if (!isAddition(name.key) || name.key === 'MODIFY') return []
  return given.slice(1).flatMap(({ values }) => values.filter((value) => value.kind === 'Identifier'))
}
