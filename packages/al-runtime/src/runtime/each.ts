import type { AlList } from '../values/list.ts'

/** Elements for `foreach`: of a list, or the characters of a text. */
export function each(collection: unknown): Iterable<unknown> {
  return typeof collection === 'string' ? units(collection) : (collection as AlList)
}

function* units(text: string): Iterable<number> {
  for (let i = 0; i < text.length; i++) yield text.charCodeAt(i)
}
