import { type AlType, optionTypes } from '@alcove/al-abi'

/** The FieldType of a field; an enum is an Option there. */
export function fieldType(type: AlType): number {
  const members: readonly string[] = optionTypes.FieldType
  const name = type.kind === 'Unsupported' ? type.name : type.kind
  const ordinal = members.indexOf(name)
  return ordinal < 0 ? members.indexOf(likeness[type.kind] ?? 'Option') : ordinal
}

const likeness: Partial<Record<AlType['kind'], (typeof optionTypes.FieldType)[number]>> = {
  Byte: 'Integer',
  Char: 'Integer',
  Unsupported: 'Binary',
}
