import type { ClientType } from '@alcove/contracts'

/** The option Client Type of tables 2000000110 and 2000000111 (sessions.md 2.1, 4.1) as the member of ClientType people know. */
const byOrdinal: readonly ClientType[] = [
  'Windows',
  'Web',
  'SOAP',
  'Web',
  'NAS',
  'Background',
  'Management',
  'Web',
  'Web',
  'Tablet',
  'Phone',
  'Desktop',
  'Teams',
  'ChildSession',
]

export function clientTypeOfOrdinal(ordinal: number): ClientType {
  return byOrdinal[ordinal] ?? 'Web'
}
