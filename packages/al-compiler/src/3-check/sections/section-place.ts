import type { Section } from '../../1-parse/syntax-tree.ts'
import type { BindContext } from '../../2-bind/bind-context.ts'
import { createBindContext } from '../../2-bind/bind-context.ts'
import { resolveRecord } from '../../2-bind/resolve-type.ts'
import { sourceTable } from '../../2-bind/sections/bind-source.ts'
import { implicitVariable } from '../../2-bind/sections/implicit-variable.ts'
import { isAddition, sectionName, sectionObject } from '../../2-bind/sections/section-arguments.ts'
import type { SectionedSymbol, VariableSymbol } from '../../2-bind/symbols.ts'
import type { Type } from '../../2-bind/types.ts'
import type { BodyPlace } from '../check-body.ts'
import type { BodyScope } from '../check-context.ts'
import { hasImplicitWith } from '../names.ts'

/** Where a section stands. */
export interface SectionPlace extends BodyPlace {
  readonly owner: SectionedSymbol
  readonly bind: BindContext
  readonly scope: BodyScope
  /** In a page or request page. */
  readonly isPage: boolean
  /** The record that fields in properties belong to. */
  readonly record: Type | undefined
  /** That of the data item around it. */
  readonly parent: Type | undefined
  /** Records of data items, by folded name. */
  readonly items: ReadonlyMap<string, Type>
}

export function outerPlace(owner: SectionedSymbol, place: Omit<BodyPlace, 'owner' | 'scope'>): SectionPlace {
  const names = new Map([...(owner.extended?.implicit ?? []), ...owner.implicit])
  const record = names.get('REC')
  return {
    ...place,
    owner,
    bind: createBindContext(place.objects, place.unit, place.diagnostics),
    scope: { names, record: record && hasImplicitWith(owner) ? record : unknownSource(owner) },
    isPage: owner.kind === 'Page' || owner.kind === 'PageExtension',
    record: record?.type,
    parent: undefined,
    items: new Map([...names].map(([key, { type }]) => [key, type])),
  }
}

/** What an object extends is missing: any name may be its. */
function unknownSource({ source, declaration }: SectionedSymbol): VariableSymbol | undefined {
  return source?.kind === 'Unsupported' && declaration
    ? implicitVariable('Rec', source, declaration.name.span)
    : undefined
}

/** Inside a data item its record needs no name, inside a request page that of its own source table. */
export function innerPlace(section: Section, place: SectionPlace): SectionPlace {
  const { key } = section.name
  if (place.isPage) return place
  if (key === 'REQUESTPAGE') return insideRequestPage(section, place)
  const item = dataItem(section, place)
  if (!item) return place
  const isQuery = place.owner.kind === 'Query'
  return {
    ...place,
    scope: isQuery ? place.scope : { ...place.scope, record: item },
    record: item.type,
    parent: place.record,
    items: isQuery ? new Map([...place.items, [item.key, item.type]]) : place.items,
  }
}

function dataItem(section: Section, { owner, scope, unit, objects }: SectionPlace): VariableSymbol | undefined {
  const { key } = section.name
  const name = sectionName(section)
  if (!name) return undefined
  if (key === 'TABLEELEMENT' || isAddition(key) || (key === 'DATAITEM' && owner.kind !== 'Query')) {
    const found = scope.names.get(name.key)
    return found?.type.kind === 'Record' || found?.type.kind === 'Unsupported' ? found : undefined
  }
  const table = key === 'DATAITEM' ? sectionObject(section) : undefined
  const quiet = createBindContext(objects, unit, undefined)
  return table && implicitVariable(name.name, resolveRecord(table, false, quiet), name.span)
}

function insideRequestPage(section: Section, place: SectionPlace): SectionPlace {
  const { owner, scope, bind } = place
  const source = sourceTable(section, bind)
  const base = { ...place, isPage: true, record: source, parent: undefined }
  if (!source) return base
  const rec = implicitVariable('Rec', source, section.name.span)
  const names = new Map([...scope.names, ['REC', rec], ['XREC', implicitVariable('xRec', source, section.name.span)]])
  return { ...base, scope: { names, record: hasImplicitWith(owner) ? rec : undefined } }
}
