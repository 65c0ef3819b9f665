import { createHash } from 'node:crypto'

/** Of what a collation makes of texts that tell collations apart. */
export function collationFingerprint(sortKey: (text: string) => string): string {
  const keys = ['', 'ITEM-1', 'a B', 'Ärger', 'straße', 'œ', 'Ǻ', '#1_x', 'سلام', '漢', '😀'].map(sortKey)
  return createHash('sha256').update(JSON.stringify(keys)).digest('hex').slice(0, 12)
}
