import { tablesOf, type CompiledImage, type RelationMetadata, type TableMetadata } from '@alcove/al-abi'
import { isServerTable } from '../server-tables.ts'

/** The fields of one table whose relation may point at another. */
export interface RelatedFields {
  readonly tableId: number
  readonly dataPerCompany: boolean
  readonly fields: readonly { readonly no: number; readonly relation: RelationMetadata }[]
}

const byImage = new WeakMap<CompiledImage, Map<number, readonly RelatedFields[]>>()

/** Tables with a stored field whose relation has a branch that points at the table. */
export function relatedFields(image: CompiledImage, tableId: number): readonly RelatedFields[] {
  let byTable = byImage.get(image)
  if (byTable === undefined) byImage.set(image, (byTable = new Map()))
  let related = byTable.get(tableId)
  if (related === undefined) byTable.set(tableId, (related = findRelated(image, tableId)))
  return related
}

function findRelated({ apps }: CompiledImage, tableId: number): RelatedFields[] {
  return tablesOf(apps).flatMap((table) => {
    const fields = table.temporary || isServerTable(table.id) ? [] : fieldsTo(table, tableId)
    return fields.length === 0 ? [] : [{ tableId: table.id, dataPerCompany: table.dataPerCompany, fields }]
  })
}

function fieldsTo(table: TableMetadata, tableId: number): RelatedFields['fields'] {
  return table.fields.flatMap(({ no, relation, fieldClass }) =>
    fieldClass === 'Normal' && relation?.branches.some((branch) => branch.tableId === tableId)
      ? [{ no, relation }]
      : [],
  )
}
