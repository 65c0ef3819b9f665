import type { CompiledApp, FieldMetadata, TableExtensionMetadata, TableMetadata } from './metadata.ts'

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
        fields: withCaptions([...table.fields, ...own.flatMap(({ fields }) => fields)], own),
        keys: [...table.keys, ...own.flatMap(({ keys }) => keys)],
      },
    ]
  })
}

/** The last extension has the word. */
function withCaptions(
  fields: readonly FieldMetadata[],
  extensions: readonly TableExtensionMetadata[],
): readonly FieldMetadata[] {
  const captions = new Map(extensions.flatMap((one) => Object.entries(one.captions ?? {})))
  if (captions.size === 0) return fields
  return fields.map((field) => ({ ...field, caption: captions.get(String(field.no)) ?? field.caption }))
}
