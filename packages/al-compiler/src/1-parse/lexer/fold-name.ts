/**
 * What names are compared by: upper case as the invariant culture knows it, one unit for one unit. JavaScript's own upper-casing
 * would make `ß` two letters and `ı` an ASCII one.
 */
export function foldName(name: string): string {
  if (isAscii(name)) return name.toUpperCase()
  let folded = ''
  for (const character of name) folded += foldCharacter(character)
  return folded
}

function foldCharacter(character: string): string {
  const upper = character.toUpperCase()
  if (upper.length !== character.length) return character
  const becameAscii = upper.charCodeAt(0) < 128 && character.charCodeAt(0) >= 128
  return becameAscii ? character : upper
}

function isAscii(name: string): boolean {
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) > 127) return false
  return true
}
