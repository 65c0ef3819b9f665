import type { CompiledApp, TableExtensionMetadata, TableMetadata } from './metadata.ts'

/** The tables of the apps with what table extensions of any of them add, in the order of the extensions' numbers. */
export function tablesOf(apps: readonly CompiledApp[]): readonly TableMetadata[] {
  const objects = apps.flatMap((app) => app.objects)
  const extensions = new Map<number, TableExtensionMetadata[]>()
  for (const { tableExtension } of objects.filter((object) => object.tableExtension).toSorted((a, b) => a.id - b.id)) {
    if (!tableExtension) continue
    const { tableId } = tableExtension
    extensions.set(tableId, [...(extensions.get(tableId) ?? []), tableExtension])
  }
  return objects.flatMap(({ table }) => {
    if (!table) return []
    const own = extensions.get(table.id)
    if (!own) return [table]
    return [
      {
        ...table,
        fields: [...table.fields, ...own.flatMap(({ fields }) => fields)],
        keys: [...table.keys, ...own.flatMap(({ keys }) => keys)],
      },
    ]
  })
}
