import type { NativeContext } from './native-class.ts'
import { escapeData, parseUri, portOf, schemeOf, unescapeData } from './uri-text.ts'

/** "Uri": an absolute URI and its parts. */
export class Uri {
  static readonly codeunit = { id: 3060, name: 'Uri' }
  readonly #context: NativeContext
  #url: URL | undefined

  constructor(context: NativeContext) {
    this.#context = context
  }

  get url(): URL {
    return this.#url ?? this.#context.error('The URI has not been initialized.')
  }

  Init(text: string): void {
    this.#url = parseUri(text, this.#context)
  }

  GetAbsoluteUri(): string {
    return this.url.href
  }

  GetScheme(): string {
    return schemeOf(this.url)
  }

  GetHost(): string {
    return this.url.hostname
  }

  GetAuthority(): string {
    return this.url.host
  }

  GetPort(): number {
    return portOf(this.url)
  }

  GetAbsolutePath(): string {
    return this.url.pathname
  }

  GetQuery(): string {
    return this.url.search
  }

  GetFragment(): string {
    return this.url.hash
  }

  /** Each with the slash at its end: `/`, `a/`, `b`. */
  GetSegments(segments: { v: unknown }): void {
    segments.v = this.#context.list(this.url.pathname.match(/[^/]*\/|[^/]+$/g) ?? [])
  }

  EscapeDataString(text: string): string {
    return escapeData(text)
  }

  UnescapeDataString(text: string): string {
    return unescapeData(text)
  }

  /** A TryFunction: it fails, or it does not. */
  IsValidUri(text: string): void {
    parseUri(text, this.#context)
  }

  IsBaseOf(other: { v: unknown }): boolean {
    const tested = (this.#context.native(other, Uri.codeunit.id) as Uri).url
    const base = this.url
    const folder = base.pathname.slice(0, base.pathname.lastIndexOf('/') + 1)
    return tested.protocol === base.protocol && tested.host === base.host && tested.pathname.startsWith(folder)
  }

  AreURIsHaveSameHost(first: string, second: string): boolean {
    return (
      parseUri(first.toLowerCase(), this.#context).hostname === parseUri(second.toLowerCase(), this.#context).hostname
    )
  }

  ValidateIntegrationURL(given: string, expected: string): string {
    return this.AreURIsHaveSameHost(given, expected) ? given : expected
  }

  GetUri(uri: { v: unknown }): void {
    uri.v = this.url
  }

  SetUri(uri: unknown): void {
    this.#url = parseUri(String(uri), this.#context)
  }
}
