import { escapeData, unescapeData } from './uri-text.ts'

/** A query's parameters in order, keys told apart without their case, and its flags: parts without `=`. */
export interface Query {
  readonly parameters: Map<string, { readonly key: string; values: string[] }>
  flags: string[]
}

export function parseQuery(text: string): Query {
  const query: Query = { parameters: new Map(), flags: [] }
  for (const part of text.replace(/^\?/, '').split('&')) {
    if (part === '') continue
    const at = part.indexOf('=')
    if (at < 0) query.flags.push(decode(part))
    else valuesOf(query, decode(part.slice(0, at))).push(decode(part.slice(at + 1)))
  }
  return query
}

/** The values of a key, to be changed; a new key has none. */
export function valuesOf({ parameters }: Query, key: string): string[] {
  const id = key.toUpperCase()
  let found = parameters.get(id)
  if (found === undefined) parameters.set(id, (found = { key, values: [] }))
  return found.values
}

/** OData's `$` stays as it is in keys: some servers do not know it escaped. */
export function queryText({ parameters, flags }: Query, keepsDollar: boolean): string {
  const keyText = (key: string) => (keepsDollar ? escapeData(key).replaceAll('%24', '$') : escapeData(key))
  const pairs = [...parameters.values()].flatMap(({ key, values }) =>
    values.map((value) => `${keyText(key)}=${escapeData(value)}`),
  )
  return [...pairs, ...flags.map(escapeData)].join('&')
}

function decode(text: string): string {
  return unescapeData(text.replaceAll('+', ' '))
}
