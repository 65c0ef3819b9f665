import type { FieldShape, TableShape } from '../table-shape.ts'

/**
 * FlowFields in turns: those whose formulas name others of the same record (`where("Entry No." = field("Last Entry No."))`)
 * come after them. Fields that name each other in a circle come together.
 */
export function inTurns(fields: readonly FieldShape[]): readonly (readonly FieldShape[])[] {
  const turns: FieldShape[][] = []
  let waiting = fields
  while (waiting.length > 0) {
    const numbers = new Set(waiting.map(({ no }) => no))
    const free = waiting.filter((field) => !namedIn(field).some((no) => no !== field.no && numbers.has(no)))
    const turn = free.length > 0 ? free : waiting
    turns.push([...turn])
    waiting = waiting.filter((field) => !turn.includes(field))
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

/** Fields of the record itself. */
function namedIn({ meta }: FieldShape): readonly number[] {
  return (meta.calcFormula?.where ?? []).flatMap((condition) => (condition.by === 'field' ? [condition.otherNo] : []))
}
