import type { TableMetadata } from '@alcove/al-abi'

/** Creates and changes the tables of apps and companies. Used by the main thread only. */
export interface SchemaStore {
  /**
   * Makes the tables fit: new tables, fields, keys and longer texts, in one transaction, for every company. A change that would lose data is
   * not made: the outcome names each.
   */
  synchronize(tables: readonly TableMetadata[]): Promise<SchemaOutcome>
  companies(): Promise<string[]>
  /** Creates the company with its tables. Refuses a name that exists. */
  createCompany(name: string): Promise<void>
}

export type SchemaOutcome =
  | { readonly kind: 'synchronized'; readonly changes: readonly string[] }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] }
