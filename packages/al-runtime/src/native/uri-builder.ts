import type { NativeContext } from './native-class.ts'
import { parseQuery, queryText, valuesOf } from './query-text.ts'
import { parseUri, portOf, schemeOf } from './uri-text.ts'
import { Uri } from './uri.ts'

/** Ordinals of "Uri Query Duplicate Behaviour". */
const duplicate = { skip: 1, overwriteAll: 2, keepAll: 3 } as const

const texts = {
  flagEmpty: 'The flag cannot be empty.',
  keyEmpty: 'The query parameter key cannot be empty.',
  flagPresent: 'The provided query flag is already present in the URI.',
  keyPresent: 'The provided query parameter is already present in the URI.',
  flagMissing: 'The provided query flag is not present in the URI.',
  keyMissing: 'The provided query parameter is not present in the URI.',
} as const

/** "Uri Builder": puts a URI together from its parts. */
export class UriBuilder {
  static readonly codeunit = { id: 3061, name: 'Uri Builder' }
  readonly #context: NativeContext
  #scheme = 'http'
  #host = 'localhost'
  #port = -1
  #path = '/'
  #query = ''
  #fragment = ''

  constructor(context: NativeContext) {
    this.#context = context
  }

  /** Without a scheme it is http. */
  Init(text: string): void {
    const url = parseUri(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `http://${text}`, this.#context)
    this.#scheme = schemeOf(url)
    this.#host = url.hostname
    this.#port = portOf(url)
    this.#path = url.pathname
    this.#query = url.search
    this.#fragment = url.hash
  }

  SetScheme(scheme: string): void {
    this.#scheme = scheme.split(':')[0]?.toLowerCase() ?? ''
  }

  GetScheme(): string {
    return this.#scheme
  }

  SetHost(host: string): void {
    this.#host = host
  }

  GetHost(): string {
    return this.#host
  }

  SetPort(port: number): void {
    if (port < -1 || port > 65_535) this.#context.error(`The port must be a number from -1 to 65535, it is ${port}.`)
    this.#port = port
  }

  GetPort(): number {
    return this.#port
  }

  SetPath(path: string): void {
    this.#path = path === '' ? '/' : encodeURI(path.replaceAll('\\', '/')).replaceAll('%25', '%')
  }

  GetPath(): string {
    return this.#path
  }

  SetQuery(query: string): void {
    this.#query = prefixed('?', query)
  }

  GetQuery(): string {
    return this.#query
  }

  SetFragment(fragment: string): void {
    this.#fragment = prefixed('#', fragment)
  }

  GetFragment(): string {
    return this.#fragment
  }

  GetUri(uri: { v: unknown }): void {
    const target = this.#context.native(uri, Uri.codeunit.id) as Uri
    target.Init(this.#text())
  }

  AddQueryFlag(flag: string, action: number = duplicate.overwriteAll): void {
    this.#changeFlag(flag, action, false)
  }

  RemoveQueryFlag(flag: string, action: number = duplicate.overwriteAll): void {
    this.#changeFlag(flag, action, true)
  }

  AddQueryParameter(key: string, value: string, action: number = duplicate.overwriteAll): void {
    this.#changeParameter(key, value, { action, removes: false, keepsDollar: false })
  }

  RemoveQueryParameter(key: string, value: string, action: number = duplicate.overwriteAll): void {
    this.#changeParameter(key, value, { action, removes: true, keepsDollar: false })
  }

  AddODataQueryParameter(key: string, value: string): void {
    this.#changeParameter(key, value, { action: duplicate.overwriteAll, removes: false, keepsDollar: true })
  }

  RemoveQueryParameters(): void {
    this.#query = ''
  }

  GetQueryFlags(): unknown {
    return this.#context.list(parseQuery(this.#query).flags)
  }

  GetQueryParameters(): unknown {
    const { parameters } = parseQuery(this.#query)
    return this.#context.dictionary(
      [...parameters.values()].map(({ key, values }) => [key, this.#context.list(values)] as const),
    )
  }

  GetQueryParameter(key: string): unknown {
    return this.#context.list(valuesOf(parseQuery(this.#query), key))
  }

  #text(): string {
    const port = this.#port < 0 ? '' : `:${this.#port}`
    return `${this.#scheme}://${this.#host}${port}${prefixed('/', this.#path)}${this.#query}${this.#fragment}`
  }

  #changeFlag(flag: string, action: number, removes: boolean): void {
    if (flag === '') this.#context.error(texts.flagEmpty)
    const query = parseQuery(this.#query)
    const isThere = query.flags.includes(flag)
    if (!isThere && removes) {
      if (!isKnown(action)) this.#context.error(texts.flagMissing)
    } else if (!isThere || (action === duplicate.keepAll && !removes)) {
      query.flags.push(flag)
    } else if (action === duplicate.overwriteAll) {
      query.flags = [...query.flags.filter((other) => other !== flag), ...(removes ? [] : [flag])]
    } else if (!isKnown(action) && !removes) {
      this.#context.error(texts.flagPresent)
    }
    this.SetQuery(queryText(query, false))
  }

  #changeParameter(key: string, value: string, how: { action: number; removes: boolean; keepsDollar: boolean }): void {
    const { action, removes, keepsDollar } = how
    if (key === '') this.#context.error(texts.keyEmpty)
    const query = parseQuery(this.#query)
    const values = valuesOf(query, key)
    const isThere = values.length > 0
    if (!isThere && removes) {
      if (!isKnown(action)) this.#context.error(texts.keyMissing)
    } else if (!isThere) {
      values.push(value)
    } else if (action === duplicate.overwriteAll) {
      values.splice(0, values.length, ...(removes ? [] : [value]))
    } else if (action === duplicate.keepAll) {
      if (!removes) values.push(value)
      else if (values.includes(value)) values.splice(values.indexOf(value), 1)
    } else if (!isKnown(action) && !removes) {
      this.#context.error(texts.keyPresent)
    }
    this.SetQuery(queryText(query, keepsDollar))
  }
}

/** "Throw Error", and whatever else there may be, raises. */
function isKnown(action: number): boolean {
  return action === duplicate.skip || action === duplicate.overwriteAll || action === duplicate.keepAll
}

function prefixed(prefix: string, text: string): string {
  return text === '' || text.startsWith(prefix) ? text : prefix + text
}
