/** Tables whose rows the server keeps (C-41); reading them locks nothing, AL writes nothing. */
export const serverTables = {
  company: 2_000_000_006,
  session: 2_000_000_009,
  activeSession: 2_000_000_110,
  sessionEvent: 2_000_000_111,
  serverInstance: 2_000_000_112,
  user: 2_000_000_120,
} as const

const kept: ReadonlySet<number> = new Set(Object.values(serverTables))

export function isServerTable(id: number): boolean {
  return kept.has(id)
}
