import { errors } from '../../errors/error-texts.ts'
import type { TableEvents } from '../../events/table-events.ts'
import type { AlSession } from '../../session/al-session.ts'
import { fieldDecimal } from '../../values/conversions.ts'
import { Decimal } from '../../values/decimal.ts'
import type { Variant } from '../../values/variant.ts'
import type { AlRecord } from '../al-record.ts'
import { relatedRows, relationBranch } from '../formulas/relation.ts'
import { type Maybe, andThen } from '../maybe.ts'
import { notBlank } from '../record-errors.ts'
import type { FieldShape } from '../table-shape.ts'
import { fieldValue, shownValue } from '../value-text.ts'

/** Assigns, checks the relation, runs OnValidate; writes nothing (al-language.md 9.5). After an error the field has the value that it had. */
export function Validate(s: AlSession, rec: AlRecord, fieldNo: number, value?: Variant): Maybe<void> {
  const field = rec.table.field(fieldNo)
  const trigger = triggerOf(rec, fieldNo)
  const assigned = value === undefined ? rec.v[field.index] : assignable(fieldValue(s, field, value))
  const events = rec.s.image.events.ofTable(rec.table.id)
  const heard = events?.hearsValidate(rec, fieldNo) === true ? events : undefined
  if (rec.validating === 0 && (trigger !== undefined || heard)) rec.rememberAsBefore()
  const before = rec.v[field.index]
  rec.v[field.index] = assigned
  return orUndo(
    () => {
      if (field.meta.notBlank && field.kind.isBlank(assigned)) throw notBlank(field.meta.caption)
      field.limits?.(assigned, (one) => shownValue(s, field, one))
      return andThen(checkRelation(rec, field), () => {
        if (heard) return run(rec, () => aroundTrigger(rec, heard, fieldNo, trigger))
        return trigger === undefined ? undefined : run(rec, trigger)
      })
    },
    () => (rec.v[field.index] = before),
  )
}

/** The work, and `undo` when it fails. */
function orUndo(work: () => Maybe<void>, undo: () => void): Maybe<void> {
  try {
    const result = work()
    if (!(result instanceof Promise)) return result
    return result.catch((error: unknown) => {
      undo()
      throw error
    })
  } catch (error) {
    undo()
    throw error
  }
}

function aroundTrigger(
  rec: AlRecord,
  events: TableEvents,
  fieldNo: number,
  trigger: (() => unknown) | undefined,
): Maybe<void> {
  return andThen(events.raiseValidate(rec, 'BEFORE', fieldNo), () =>
    andThen(trigger?.call(rec), () => events.raiseValidate(rec, 'AFTER', fieldNo)),
  )
}

function assignable(value: unknown): unknown {
  return value instanceof Decimal ? fieldDecimal(value) : value
}

function triggerOf(rec: AlRecord, fieldNo: number): (() => unknown) | undefined {
  // Generated classes name field triggers so (al-abi, generated-code.ts).
  return (rec as unknown as Readonly<Record<string, (() => unknown) | undefined>>)[`t_OnValidate_${fieldNo}`]
}

/** xRec stays as it was before the outermost Validate of the chain. */
function run(rec: AlRecord, trigger: () => unknown): Maybe<void> {
  rec.validating++
  try {
    const result = trigger.call(rec)
    if (result instanceof Promise) return finished(rec, result)
  } catch (error) {
    rec.validating--
    throw error
  }
  rec.validating--
  return undefined
}

async function finished(rec: AlRecord, running: Promise<unknown>): Promise<void> {
  try {
    await running
  } finally {
    rec.validating--
  }
}

/** Blank values always pass. */
function checkRelation(rec: AlRecord, field: FieldShape): Maybe<void> {
  const { relation } = field.meta
  const value = rec.v[field.index]
  if (relation === undefined || !relation.validate || field.kind.isBlank(value)) return undefined
  const branch = relationBranch(rec, relation)
  if (branch === undefined) return undefined
  const related = relatedRows(rec, field, branch)
  return andThen(related.access.isEmpty(related), (isEmpty) => {
    if (!isEmpty) return
    throw errors.relationNotFound(
      field.meta.caption,
      rec.table.caption,
      shownValue(rec.s, field, value),
      related.table.caption,
    )
  })
}
