import type { AppManifest, PlatformCodeunit, TableMetadata } from '@alcove/al-abi'
import { foldName } from '../1-parse/lexer/fold-name.ts'
import { systemFields } from './declare-table.ts'
import type { CodeunitSymbol, FieldSymbol, TableSymbol } from './symbols.ts'
import { createMembers } from './symbols.ts'

const platform: AppManifest = {
  id: '',
  name: '',
  publisher: '',
  version: '',
  preprocessorSymbols: [],
  dependencies: [],
  features: [],
}

/** A table that no app declares: Active Session, Session Event … */
export function platformTable(metadata: TableMetadata): TableSymbol {
  const table: TableSymbol = {
    kind: 'Table',
    id: metadata.id,
    name: metadata.name,
    key: foldName(metadata.name),
    namespaceKey: '',
    app: { manifest: platform, isOwn: false },
    unit: undefined,
    declaration: undefined,
    members: createMembers(),
    fields: [],
    fieldsByKey: new Map(),
    metadata,
    temporary: metadata.temporary,
  }
  metadata.fields.forEach((field, index) => {
    const symbol: FieldSymbol = {
      table,
      no: field.no,
      name: field.name,
      key: foldName(field.name),
      type: field.type,
      index,
      span: undefined,
    }
    table.fields.push(symbol)
    table.fieldsByKey.set(symbol.key, symbol)
  })
  for (const field of systemFields(table))
    if (!table.fieldsByKey.has(field.key)) table.fieldsByKey.set(field.key, field)
  return table
}

/** A codeunit that no app declares; its events are in al-abi. */
export function platformCodeunit({ id, name }: PlatformCodeunit): CodeunitSymbol {
  return {
    kind: 'Codeunit',
    id,
    name,
    key: foldName(name),
    namespaceKey: '',
    app: { manifest: platform, isOwn: false },
    unit: undefined,
    declaration: undefined,
    members: createMembers(),
    implements: [],
    tableNo: 0,
    singleInstance: false,
    subtype: 'Normal',
    manualBinding: false,
  }
}
