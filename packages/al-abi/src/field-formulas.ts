/** `TableRelation`: the first branch whose conditions hold is the relation. */
export interface RelationMetadata {
  /** `ValidateTableRelation`: does Validate look for the value? */
  readonly validate: boolean
  readonly branches: readonly RelationBranch[]
}

export interface RelationBranch {
  /** `if (…)`: of the record that has the field. */
  readonly conditions: readonly FieldConditionMetadata[]
  readonly tableId: number
  /** A relation to a whole table means the first field of its primary key. */
  readonly fieldNo: number
  /** `where (…)`: of the related table. */
  readonly where: readonly FieldConditionMetadata[]
}

export interface CalcFormulaMetadata {
  readonly method: 'sum' | 'average' | 'min' | 'max' | 'count' | 'exist' | 'lookup'
  /** `-sum(…)`: the number negated; `-exist(…)` is true when there is none. */
  readonly negated: boolean
  readonly tableId: number
  /** 0 for count and exist of a whole table. */
  readonly fieldNo: number
  readonly where: readonly FieldConditionMetadata[]
}

/** One condition on a field of the table asked, by its number. */
export type FieldConditionMetadata =
  /** `value` as FieldMetadata.initValue; undefined: the blank value. */
  | { readonly fieldNo: number; readonly by: 'const'; readonly value?: string | number | boolean }
  /** `text`: a filter expression. */
  | { readonly fieldNo: number; readonly by: 'filter'; readonly text: string }
  /**
   * Compares with a field of the record: its value, its value read as a filter expression (`isFilter`), or as the highest value allowed
   * (`upperLimit`). Of a FlowFilter it is the filter set on the record.
   */
  | {
      readonly fieldNo: number
      readonly by: 'field'
      readonly otherNo: number
      readonly isFilter: boolean
      readonly upperLimit: boolean
    }
