import type { FieldFilter, TablePlace } from './record-store.ts'

/** A FlowField's formula with everything filled in that does not depend on the row it is calculated for. */
export interface Calculation {
  readonly method: 'sum' | 'average' | 'min' | 'max' | 'count' | 'exist' | 'lookup'
  /** Only of methods that give numbers, and of exist. */
  readonly negated: boolean
  readonly place: TablePlace
  /** AL field number; 0 for count and exist. */
  readonly field: number
  /** All must hold. */
  readonly filters: readonly FieldFilter[]
  /** Comparisons with the row. Values of the two fields are comparable as they are stored. */
  readonly links: readonly CalculationLink[]
  /** FlowFields of the table asked that `field`, `filters` and `links` name. */
  readonly flowFields: readonly FlowField[]
}

/** `<field of the table asked> <operator> <field of the row>`, by AL field numbers. */
export type CalculationLink =
  | { readonly operator: '=' | '<='; readonly field: number; readonly ofRow: number }
  /** Each row's own text of a filter, read before: rows whose field has one of the `texts` are held against the filters beside it. */
  | { readonly operator: 'filters'; readonly ofRow: number; readonly texts: readonly FilterOfText[] }

export interface FilterOfText {
  readonly text: string
  readonly conditions: readonly FieldFilter[]
  readonly links: readonly CalculationLink[]
}

/** A FlowField that a query names, by AL field number. */
export interface FlowField {
  readonly field: number
  readonly calculation: Calculation
}
