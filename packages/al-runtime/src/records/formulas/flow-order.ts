import { errors } from '../../errors/error-texts.ts'
import type { FieldShape, TableShape } from '../table-shape.ts'

/**
 * FlowFields in turns: those whose formulas name others of the same record (`where("Entry No." = field("Last Entry No."))`)
 * come after them. Refuses fields that name each other in a circle, or themselves.
 */
export function inTurns(fields: readonly FieldShape[]): readonly (readonly FieldShape[])[] {
  const turns: FieldShape[][] = []
  let waiting = fields
  while (waiting.length > 0) {
    const numbers = new Set(waiting.map(({ no }) => no))
    const free = waiting.filter((field) => !namedIn(field).some((no) => numbers.has(no)))
    if (free.length === 0) throw errors.endlessFormula()
    turns.push(free)
    waiting = waiting.filter((field) => !free.includes(field))
  }
  return turns
}

/** With the FlowFields that their formulas name, and those of theirs. */
export function withNamedFlowFields(table: TableShape, fields: readonly FieldShape[]): readonly FieldShape[] {
  const all = new Set(fields)
  for (const field of all)
    for (const no of namedIn(field)) {
      const named = table.field(no)
      if (named.meta.calcFormula !== undefined) all.add(named)
    }
  return [...all]
}

/** Raises when the field's value depends on itself. */
export function refuseCircle(table: TableShape, field: FieldShape): void {
  inTurns(withNamedFlowFields(table, [field]))
}

/** Fields of the record itself. */
function namedIn({ meta }: FieldShape): readonly number[] {
  return (meta.calcFormula?.where ?? []).flatMap((condition) => (condition.by === 'field' ? [condition.otherNo] : []))
}
