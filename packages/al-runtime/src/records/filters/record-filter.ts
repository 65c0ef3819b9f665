import type { FieldFilter, FilterExpression } from '@alcove/record-store'
import type { FieldShape } from '../table-shape.ts'
import { mapValues } from './map-values.ts'
import { type Predicate, predicateOf } from './match-filter.ts'

/** The filter group whose fields are combined with OR. */
export const ANY_OF = -1

/** One field's filter in one filter group. Immutable, so records copied from one another share it. */
export class RecordFilter {
  readonly group: number
  readonly field: FieldShape
  readonly expression: FilterExpression
  /** Its value is not in the row. */
  readonly isFlowField: boolean
  private compiled: Predicate | undefined
  private stored: FieldFilter | undefined

  constructor(group: number, field: FieldShape, expression: FilterExpression) {
    this.group = group
    this.field = field
    this.expression = expression
    this.isFlowField = field.meta.fieldClass === 'FlowField'
  }

  /** Of a field's value. FlowFilter fields hold no data: their filters are only carried along. */
  get test(): Predicate {
    this.compiled ??= this.isFlowFilter ? () => true : this.ofValue()
    return this.compiled
  }

  /** A field without a place among the values (hidden-fields.ts) is blank in memory. */
  private ofValue(): Predicate {
    const predicate = predicateOf(this.expression, this.field)
    return this.field.index < 0 ? () => predicate(this.field.kind.blank) : predicate
  }

  get isFlowFilter(): boolean {
    return this.field.meta.fieldClass === 'FlowFilter'
  }

  /** With values in the store's form. */
  get forStore(): FieldFilter {
    this.stored ??= { field: this.field.no, expression: mapValues(this.expression, this.field.kind.toStored) }
    return this.stored
  }
}
