/** `<name>` of generated-code.ts: lower case, what is not [a-z0-9_] as `$` and its hexadecimal code. */
export function mangle(key: string): string {
  return key
    .toLowerCase()
    .replace(/[^a-z0-9_]/g, (character) => `$${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

const triggerNames = ['OnRun', 'OnInsert', 'OnModify', 'OnDelete', 'OnRename', 'OnValidate', 'OnLookup']

/** Triggers keep the spelling that the runtime calls them by. */
export function triggerMember(key: string, fieldNo: number | undefined): string {
  const name = triggerNames.find((known) => known.toUpperCase() === key) ?? mangle(key)
  return fieldNo === undefined ? `t_${name}` : `t_${name}_${fieldNo}`
}

/** The member of a class that holds a global. */
export function globalMember({ key }: { readonly key: string }): string {
  return `g_${mangle(key)}`
}
