/** One step of a JSONPath. */
export type JsonStep =
  | { readonly kind: 'names'; readonly names: readonly string[]; readonly deep: boolean }
  | { readonly kind: 'indexes'; readonly indexes: readonly number[] }
  | { readonly kind: 'slice'; readonly from?: number; readonly to?: number; readonly by: number }
  /** Every child; `deep`: every descendant. */
  | { readonly kind: 'all'; readonly deep: boolean }
  | { readonly kind: 'filter'; readonly filter: JsonFilter; readonly deep: boolean }

/** The condition of `[?( … )]`. */
export type JsonFilter =
  | { readonly kind: 'and' | 'or'; readonly terms: readonly JsonFilter[] }
  | { readonly kind: 'exists'; readonly operand: JsonOperand }
  | {
      readonly kind: 'compare'
      readonly operator: JsonComparison
      readonly left: JsonOperand
      readonly right: JsonOperand
    }

export type JsonComparison = '==' | '!=' | '<' | '<=' | '>' | '>='

export type JsonOperand =
  | { readonly kind: 'path'; readonly fromRoot: boolean; readonly steps: readonly JsonStep[] }
  | { readonly kind: 'constant'; readonly text: string; readonly of: 'text' | 'number' | 'boolean' | 'null' }
