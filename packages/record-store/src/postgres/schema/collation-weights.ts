/** What one character gives to the three parts of a sort key. */
export interface CollationWeights {
  readonly character: string
  readonly primary: string
  readonly accents: string
  readonly cases: string
}

/** The blank of accents and cases: nothing to tell. */
export const NO_TIE = ' '

const known = new WeakMap<(text: string) => string, readonly CollationWeights[]>()

/** What a collation does with every character that an NFD can hold, as far as it is not what `defaultPrimary` says. */
export function collationWeights(collationKey: (text: string) => string): readonly CollationWeights[] {
  const made = known.get(collationKey)
  if (made !== undefined) return made
  const all: CollationWeights[] = []
  for (const character of characters()) {
    // Others never stand in an NFD.
    if (character.normalize('NFD') !== character) continue
    const weights = weightsOf(character, collationKey)
    if (weights.primary !== defaultPrimary(character) || weights.accents !== NO_TIE || weights.cases !== NO_TIE)
      all.push(weights)
  }
  known.set(collationKey, all)
  return all
}

/** Letters are their own weight; UTF-16 units from U+D000 on are spelled out, so that no surrogate is left. */
export function defaultPrimary(character: string): string {
  let primary = ''
  for (let i = 0; i < character.length; i++) {
    const unit = character.charCodeAt(i)
    primary +=
      unit < 0xd000
        ? String.fromCharCode(unit)
        : String.fromCharCode(0xd000, 0x100 + (unit >> 8), 0x100 + (unit & 0xff))
  }
  return primary
}

/** All of the first plane, and what has two cases or is a mark beyond it. */
function* characters(): Generator<string> {
  for (let code = 1; code < 0x1_0000; code++) if (code < 0xd800 || code > 0xdfff) yield String.fromCharCode(code)
  for (let code = 0x1_0000; code < 0x2_0000; code++) {
    const character = String.fromCodePoint(code)
    if (character.toLowerCase() !== character) yield character
  }
}

/** Ä stands behind the character to keep the blanks that a key loses at its end: it gives a weight, two accents and a case. */
function weightsOf(character: string, collationKey: (text: string) => string): CollationWeights {
  const [primary = '', accents = '', cases = ''] = collationKey(`${character}Ä`).split('\u0001')
  return { character, primary: primary.slice(0, -1), accents: accents.slice(0, -2), cases: cases.slice(0, -1) }
}
