import { mangle } from '@alcove/al-abi'

export { mangle }

const writes = ['Insert', 'Modify', 'Delete', 'Rename', 'Validate']
const triggerNames = [
  'OnRun',
  'OnLookup',
  ...['On', 'OnBefore', 'OnAfter'].flatMap((on) => writes.map((write) => on + write)),
]

/** What the members of a table extension end in. */
export function memberSuffix({ kind, id }: { readonly kind: string; readonly id: number }): string {
  return kind === 'TableExtension' ? `$x${id}` : ''
}

/** Triggers keep the spelling that the runtime calls them by. */
export function triggerMember(key: string, fieldNo: number | undefined): string {
  const name = triggerNames.find((known) => known.toUpperCase() === key) ?? mangle(key)
  return fieldNo === undefined ? `t_${name}` : `t_${name}_${fieldNo}`
}

/** The member of a class that holds a global. */
export function globalMember({ key, suffix = '' }: { readonly key: string; readonly suffix?: string }): string {
  return `g_${mangle(key)}${suffix}`
}
