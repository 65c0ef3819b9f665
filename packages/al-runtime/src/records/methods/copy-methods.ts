import type { AlError } from '../../errors/al-error.ts'
import { errors } from '../../errors/error-texts.ts'
import type { AlSession } from '../../session/al-session.ts'
import { fromVariant } from '../../values/conversions.ts'
import { Variant } from '../../values/variant.ts'
import type { AlRecord } from '../al-record.ts'
import { carriedFilter } from '../filters/carry-filter.ts'
import { RecordFilter } from '../filters/record-filter.ts'
import { unreadable } from '../initial-value.ts'
import { notTemporary } from '../record-errors.ts'
import { requireSameTable } from '../same-table.ts'
import type { FieldShape } from '../table-shape.ts'

/** Every field but those of the primary key and the system's to InitValue or default. */
export function Init(_s: AlSession, rec: AlRecord): void {
  const { fields, initial, unreadableInitial } = rec.table
  if (unreadableInitial !== undefined) throw unreadable(unreadableInitial)
  for (const { index, isPrimary, isSystem } of fields) if (!isPrimary && !isSystem) rec.v[index] = initial[index]
  rec.version = undefined
  rec.partOf = undefined
}

/** Values, filters, key and marks; `shareTable` makes two temporary records work on the same rows. */
export function Copy(_s: AlSession, rec: AlRecord, from: AlRecord, shareTable = false): void {
  requireSameTable(rec, from)
  if (shareTable) {
    if (!rec.isTemporary || !from.isTemporary) throw notTemporary(rec)
    rec.rows = from.rows
  }
  rec.takeAll(from)
}

/** The filter of one field for a field of another record, in both records' current groups; none clears it. */
export function CopyFilter(_s: AlSession, rec: AlRecord, fieldNo: number, target: AlRecord, targetNo: number): void {
  const field = target.table.field(targetNo)
  const filter = rec.filterOf(rec.table.field(fieldNo).index)
  const expression = filter && carriedFilter(rec, filter, target.table, field)
  target.setFilter(field.index, expression && new RecordFilter(target.filterGroup, field, expression))
}

/** By field number; no triggers. System fields stay. */
export function TransferFields(
  _s: AlSession,
  rec: AlRecord,
  from: AlRecord,
  initPrimaryKey = true,
  skipTypeMismatch = false,
): void {
  for (const target of rec.table.fields) {
    if (target.isSystem || target.meta.fieldClass !== 'Normal' || (target.isPrimary && !initPrimaryKey)) continue
    const index = from.table.indexOf(target.no)
    const source = index === undefined ? undefined : from.table.fields[index]
    if (source === undefined || source.meta.fieldClass !== 'Normal') continue
    if (fits(source, target)) {
      rec.v[target.index] = fromVariant(new Variant(from.v[source.index], source.meta.type), target.meta.type)
    } else if (!skipTypeMismatch) throw mismatch(from, source, rec, target)
  }
}

function fits(source: FieldShape, target: FieldShape): boolean {
  return (
    source.meta.type.kind === target.meta.type.kind ||
    families.get(source.meta.type.kind) === families.get(target.meta.type.kind)
  )
}

/** Types that convert into one another by assignment; a kind alone is its own family. */
const families = new Map<string, string>(
  Object.entries({ Text: 'text', Code: 'text', Option: 'option', Enum: 'option', Integer: 'option' }),
)

function mismatch(from: AlRecord, source: FieldShape, to: AlRecord, target: FieldShape): AlError {
  return errors.differentTypes(
    { field: target.meta.caption, table: to.table.caption, type: target.meta.type.kind },
    { field: source.meta.caption, table: from.table.caption, type: source.meta.type.kind },
  )
}
