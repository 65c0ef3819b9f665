import { platformTableIds, type FieldConditionMetadata, type RelationBranch } from '@alcove/al-abi'
import { Variant } from '../../values/variant.ts'
import type { AlRecord } from '../al-record.ts'
import { eachRow } from '../each-row.ts'
import { RecordFilter } from '../filters/record-filter.ts'
import type { Maybe } from '../maybe.ts'
import { ANY_OF } from '../filters/record-filter.ts'
import { existingRecord } from '../record-errors.ts'
import { isInDatabase } from '../stored-tables.ts'
import type { FieldShape } from '../table-shape.ts'
import { filterValues } from '../value-text.ts'
import { conditionFilters } from './conditions.ts'
import { relatedFields, type RelatedFields } from './related-fields.ts'
import { fulfils } from './relation.ts'

/** After a rename: every field whose relation points at the old key gets the new one (al-language.md 9.5). */
export function renameRelated(rec: AlRecord, oldKey: readonly unknown[]): Maybe<void> {
  if (rec.isTemporary) return undefined
  const changes = rec.table.primary.flatMap((index, i): KeyChange[] => {
    const field = rec.table.fields[index]!
    return field.kind.compare(rec.v[index], oldKey[i]) === 0 ? [] : [{ field, from: oldKey[i], to: rec.v[index] }]
  })
  const related = changes.length === 0 ? [] : relatedFields(rec.s.image.image, rec.table.id)
  return related.length === 0 ? undefined : renameIn(rec, asItWas(rec, oldKey), changes, related)
}

interface KeyChange {
  readonly field: FieldShape
  readonly from: unknown
  readonly to: unknown
}

function asItWas(rec: AlRecord, oldKey: readonly unknown[]): AlRecord {
  const old = rec.another(rec.table.id)
  old.takeValues(rec.v)
  rec.table.primary.forEach((index, i) => (old.v[index] = oldKey[i]))
  return old
}

async function renameIn(
  rec: AlRecord,
  old: AlRecord,
  changes: readonly KeyChange[],
  tables: readonly RelatedFields[],
): Promise<void> {
  for (const table of tables) {
    // The rows of all companies may point at a table that they share.
    const isShared = table.dataPerCompany && !rec.table.meta.dataPerCompany
    for (const company of isShared ? await companies(rec) : [rec.companyName]) {
      const rows = rec.another(table.tableId)
      rows.companyName = company
      if (isInDatabase(rows.table)) await renameRows(rows, old, changes, table)
    }
  }
}

async function companies(rec: AlRecord): Promise<string[]> {
  const names: string[] = []
  const company = rec.another(platformTableIds.company)
  await eachRow(company, (row) => void names.push(row.v[row.table.primary[0]!] as string)) // the name is the key
  return names
}

async function renameRows(
  rows: AlRecord,
  old: AlRecord,
  changes: readonly KeyChange[],
  { fields }: RelatedFields,
): Promise<void> {
  const pointing = fields.flatMap(({ no, relation }) =>
    changes
      .filter(({ field }) => relation.branches.some((branch) => pointsAt(branch, old, field)))
      .map((change) => ({ field: rows.table.field(no), relation, change })),
  )
  if (pointing.length === 0) return
  const [only] = pointing
  if (pointing.length === 1 && isPlain(only!.relation.branches) && !only!.field.isPrimary) {
    const { field, change } = only!
    rows.filters = [holds(rows, field, change.from, change.field, 0)]
    return rows.access.modifyAll(rows, field.index, valueFor(rows, field, change.to, change.field))
  }

  rows.filters = pointing.map(({ field, change }) => holds(rows, field, change.from, change.field, ANY_OF))
  const found: { values: unknown[]; version: string | undefined }[] = []
  await eachRow(rows, (row) => void found.push({ values: row.v.slice(), version: row.version }))
  for (const { values, version } of found) {
    rows.takeValues(values)
    rows.version = version
    // A branch counts by its own conditions alone: `else X` means all rows, also those that Validate asks elsewhere for.
    const renamed = pointing.filter(({ field, relation, change }) =>
      relation.branches.some(
        (branch) => pointsAt(branch, old, change.field) && fulfils(rows, branch) && isRowOf(rows, field, branch, old),
      ),
    )
    if (renamed.length > 0) await renameRow(rows, renamed)
  }
}

async function renameRow(
  row: AlRecord,
  renamed: readonly { readonly field: FieldShape; readonly change: KeyChange }[],
): Promise<void> {
  const oldKey = row.table.primary.map((index) => row.v[index])
  for (const { field, change } of renamed) row.v[field.index] = valueFor(row, field, change.to, change.field)
  if (!renamed.some(({ field }) => field.isPrimary)) {
    await row.access.modify(row)
    return
  }
  if ((await row.access.rename(row, oldKey)) === 'exists') throw existingRecord(row)
  await renameRelated(row, oldKey)
}

function pointsAt(branch: RelationBranch, old: AlRecord, field: FieldShape): boolean {
  return branch.tableId === old.table.id && branch.fieldNo === field.no
}

/** One relation that every value of the field has. */
function isPlain([branch, ...others]: readonly RelationBranch[]): boolean {
  return branch !== undefined && others.length === 0 && branch.conditions.length === 0 && branch.where.length === 0
}

function holds(rows: AlRecord, field: FieldShape, value: unknown, of: FieldShape, group: number): RecordFilter {
  return new RecordFilter(group, field, {
    kind: 'compare',
    operator: '=',
    value: valueFor(rows, field, value, of),
  })
}

function valueFor(rows: AlRecord, field: FieldShape, value: unknown, of: FieldShape): unknown {
  return filterValues(rows.s, field).ofArgument(new Variant(value, of.meta.type))
}

/** Does the row's field mean the record as it was, by its value and by the relation's `where`? */
function isRowOf(row: AlRecord, field: FieldShape, branch: RelationBranch, old: AlRecord): boolean {
  const target = old.table.field(branch.fieldNo)
  const mine = filterValues(row.s, target).ofArgument(new Variant(row.v[field.index], field.meta.type))
  if (target.kind.compare(mine, old.v[target.index]) !== 0) return false
  const stored = branch.where.filter((condition) => isStored(old, condition))
  return conditionFilters(row, old.table, stored).every((filter) => filter.test(old.v[filter.field.index]))
}

/** The values of FlowFields are not at hand. */
function isStored(old: AlRecord, { fieldNo }: FieldConditionMetadata): boolean {
  return old.table.field(fieldNo).meta.fieldClass === 'Normal'
}
