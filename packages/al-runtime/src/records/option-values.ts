import type { AlType, EnumMetadata } from '@alcove/al-abi'
import { optionCaptions, optionNames } from '../format/format-value.ts'

export interface OptionValue {
  readonly ordinal: number
  readonly name: string
  readonly caption: string
}

/** The values of an option or enum in declaration order; none for other types. */
export function optionValues(
  s: { readonly image: { enumType(id: number): EnumMetadata | undefined } },
  type: AlType,
): readonly OptionValue[] {
  if (type.kind === 'Enum') {
    const values = s.image.enumType(type.id)?.values ?? []
    return values.map(({ ordinal, name, caption }) => ({ ordinal, name, caption: caption || name }))
  }
  const captions = optionCaptions(type)
  return optionNames(type).map((name, ordinal) => ({ ordinal, name, caption: captions[ordinal] ?? name }))
}
