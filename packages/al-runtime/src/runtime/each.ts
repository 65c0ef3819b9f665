import type { JsonArray } from '../values/json/json-node.ts'
import type { AlList } from '../values/list.ts'

/** Elements for `foreach`: of a list or a JSON array, or the characters of a text. */
export function each(collection: unknown): Iterable<unknown> {
  return typeof collection === 'string' ? units(collection) : (collection as AlList | JsonArray)
}

function* units(text: string): Iterable<number> {
  for (let i = 0; i < text.length; i++) yield text.charCodeAt(i)
}
