import type { FieldMetadata } from '@alcove/al-abi'
import { errors } from '../../errors/error-texts.ts'
import type { AlSession } from '../../session/al-session.ts'
import { Variant } from '../../values/variant.ts'
import type { AlRecord } from '../al-record.ts'
import { calcFields } from '../formulas/calc-fields.ts'
import { type Maybe, andThen } from '../maybe.ts'
import type { FieldShape } from '../table-shape.ts'
import { tableShape } from '../table-shapes.ts'
import { fieldValue } from '../value-text.ts'

/** FlowFields get the values of their formulas, Blob fields their content. */
export function CalcFields(_s: AlSession, rec: AlRecord, use: boolean, fieldNos: readonly number[]): Maybe<boolean> {
  const fields = calculable(rec, use, fieldNos)
  if (fields === undefined) return false
  const [flowFields, blobs] = [fields.filter(isFlowField), fields.filter((field) => !isFlowField(field))]
  const read =
    blobs.length > 0
      ? rec.access.readBlobs?.(
          rec,
          blobs.map(({ index }) => index),
        )
      : undefined
  return andThen(read, () => (flowFields.length === 0 ? true : calcFields(rec, flowFields).then(() => true)))
}

/** Calculates the fields with every later read of a row; without fields no more. */
export function SetAutoCalcFields(_s: AlSession, rec: AlRecord, fieldNos: readonly number[] = []): boolean {
  const fields = calculable(rec, false, fieldNos) ?? []
  const flowFields = fields.filter(isFlowField)
  rec.autoCalc = flowFields.length === 0 ? undefined : flowFields
  return true
}

/** Undefined: one of them cannot be calculated, and the result is used. */
function calculable(rec: AlRecord, use: boolean, fieldNos: readonly number[]): FieldShape[] | undefined {
  const fields = fieldNos.map((no) => rec.table.field(no))
  for (const { meta } of fields) {
    const problem = problemOf(rec, meta)
    if (problem === undefined) continue
    if (use) return undefined
    throw problem
  }
  return fields
}

function problemOf({ s, table }: AlRecord, { fieldClass, calcFormula, caption, type }: FieldMetadata) {
  if (fieldClass !== 'FlowField') return type.kind === 'Blob' ? undefined : errors.notAFlowField(caption, table.caption)
  if (calcFormula === undefined) return errors.noFormula(caption, table.caption)
  const { method, tableId, fieldNo } = calcFormula
  if (method !== 'sum' && method !== 'average') return undefined
  const asked = tableShape(s, tableId)
  const source = asked.field(fieldNo).meta
  if (source.type.kind === type.kind || (isWhole(source) && isWhole({ type }))) return undefined
  return errors.differentTypes(
    { field: caption, table: table.caption, type: type.kind },
    { field: source.caption, table: asked.caption, type: source.type.kind },
  )
}

function isWhole({ type: { kind } }: Pick<FieldMetadata, 'type'>): boolean {
  return kind === 'Integer' || kind === 'BigInteger'
}

function isFlowField({ meta }: FieldShape): boolean {
  return meta.fieldClass === 'FlowField'
}

/** Sums of the rows inside the record's filters, into the variable. */
export function CalcSums(s: AlSession, rec: AlRecord, use: boolean, fieldNos: readonly number[]): Maybe<boolean> {
  const fields = fieldNos.map((no) => rec.table.field(no))
  const other = fields.find(({ meta }) => !summable.has(meta.type.kind) || meta.fieldClass !== 'Normal')
  if (other !== undefined) {
    if (use) return false
    throw errors.notSummable(other.meta.caption, rec.table.caption)
  }
  return andThen(rec.access.sums(rec, fields), (sums) => {
    fields.forEach((field, i) => (rec.v[field.index] = fieldValue(s, field, new Variant(sums[i], { kind: 'Decimal' }))))
    return true
  })
}

const summable: ReadonlySet<string> = new Set(['Integer', 'BigInteger', 'Decimal', 'Duration'])
