import type { TableMetadata } from '@alcove/al-abi'

/** Creates and changes the tables of apps and companies. Used by the main thread only. */
export interface SchemaStore {
  /**
   * Makes the tables fit: new tables, fields, keys, names and longer texts, in one transaction, for every company. A change that would lose
   * data is not made, unless it is forced: the outcome names each.
   */
  synchronize(tables: readonly TableMetadata[], options?: SynchronizeOptions): Promise<SchemaOutcome>
  companies(): Promise<string[]>
  /** Creates the company with its tables and answers its name. Refuses one that exists ('record-exists') or is none ('value-out-of-range'). */
  createCompany(name: string): Promise<string>
}

export interface SynchronizeOptions {
  /** Id of the app whose tables these are: those it had before and has no longer are removed. */
  readonly owner?: string
  /** Tables of other apps, with the fields that extensions add to them. */
  readonly others?: readonly TableMetadata[]
  /** Data in the way is deleted. */
  readonly isForced?: boolean
}

export type SchemaOutcome =
  | { readonly kind: 'synchronized'; readonly changes: readonly string[] }
  | { readonly kind: 'refused'; readonly reasons: readonly string[]; readonly canBeForced: boolean }
