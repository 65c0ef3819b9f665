import { en } from './en.ts'

export type Catalogue = typeof en
export type TextKey = keyof Catalogue

type Parameters_<K extends TextKey> = Catalogue[K] extends (parameters: infer P) => string ? [parameters: P] : []

/** A text of the catalogue. */
export function t<K extends TextKey>(key: K, ...parameters: Parameters_<K>): string {
  const text: unknown = en[key]
  return typeof text === 'function' ? String(text(...parameters)) : String(text)
}

export type PlainKey = { [K in TextKey]: Catalogue[K] extends string ? K : never }[TextKey]
