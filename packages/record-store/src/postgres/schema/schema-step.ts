/** One step of a change, for each company's table. */
export type Step =
  | { readonly kind: 'sql'; readonly text: string }
  /** Refused with the reason when the query finds a row: data would be lost, and may be when it is forced. */
  | { readonly kind: 'refuseIf'; readonly query: string; readonly reason: string }
  /** Sort keys of the values that are there. */
  | {
      readonly kind: 'fillSortKeys'
      readonly table: string
      readonly column: string
      readonly sortColumn: string
      readonly type: string
    }
  /** Refused with the reason when the rows are not unique. */
  | { readonly kind: 'uniqueIndex'; readonly text: string; readonly reason: string }

export function sqlStep(text: string): Step {
  return { kind: 'sql', text }
}

/** Where data would be lost: a check that can refuse, or, when it is forced, what loses it. */
export function lossy(isForced: boolean, check: { query: string; reason: string }, forced: readonly Step[]): Step[] {
  return isForced ? [...forced] : [{ kind: 'refuseIf', ...check }]
}
