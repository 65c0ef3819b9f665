/** Why tables cannot become what apps declare. */
export interface Refusal {
  readonly reason: string
  /** Only data is in the way, or a table that its app no longer has. */
  readonly canBeForced: boolean
}
