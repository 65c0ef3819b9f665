import type { AlType } from '@alcove/al-abi'

/** The declared length of texts, the size in bytes of the others. */
export function fieldLength(type: AlType): number {
  if (type.kind === 'Text' || type.kind === 'Code') return type.length
  return sizes[type.kind] ?? 4
}

const sizes: Partial<Record<AlType['kind'], number>> = {
  BigInteger: 8,
  Blob: 8,
  DateFormula: 32,
  DateTime: 8,
  Decimal: 12,
  Duration: 8,
  Guid: 16,
  RecordId: 448,
}
