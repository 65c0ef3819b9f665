/** `<name>` of generated-code.ts: lower case, what is not [a-z0-9_] as `$` and its hexadecimal code. */
export function mangle(key: string): string {
  return key
    .toLowerCase()
    .replace(/[^a-z0-9_]/g, (character) => `$${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

/** Members of the procedures of an object, by their place: overloads are counted. Undefined for triggers. */
export function procedureMembers(
  procedures: readonly { readonly name: string; readonly isTrigger: boolean }[],
): readonly (string | undefined)[] {
  const counts = new Map<string, number>()
  return procedures.map(({ name, isTrigger }) => {
    if (isTrigger) return undefined
    const member = `p_${mangle(name.toUpperCase())}`
    const count = (counts.get(member) ?? 0) + 1
    counts.set(member, count)
    return count === 1 ? member : `${member}$${count}`
  })
}
