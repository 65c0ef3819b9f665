import type { GridFocus } from './use-grid-focus.ts'

type Place = { readonly scrollTop: number; readonly focus: GridFocus | undefined }

const places = new Map<string, Place>()
const REMEMBERED = 50
let current = ''

/** Where the list stood, by history entry (console.md 2: back returns to the same row). */
export function enterEntry(key: string): void {
  current = key
}

export function rememberPlace(scrollTop: number, focus: GridFocus | undefined): void {
  if (current === '') return
  places.delete(current)
  places.set(current, { scrollTop, focus })
  if (places.size > REMEMBERED) places.delete([...places.keys()][0] ?? '')
}

export function readPlace(): Place | undefined {
  return places.get(current)
}
