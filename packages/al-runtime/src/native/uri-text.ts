import type { NativeContext } from './native-class.ts'

/** Ports that a URI need not say. */
const defaultPorts: Readonly<Record<string, number>> = { http: 80, https: 443, ftp: 21, ws: 80, wss: 443 }

/** -1: none is known. */
export function portOf(url: URL): number {
  return url.port === '' ? (defaultPorts[schemeOf(url)] ?? -1) : Number(url.port)
}

export function schemeOf(url: URL): string {
  return url.protocol.slice(0, -1)
}

/** A text without a scheme is refused, as any other that is no absolute URI. */
export function parseUri(text: string, context: NativeContext): URL {
  try {
    return new URL(text)
  } catch {
    return context.error(
      `Invalid URI: ${text === '' ? 'The URI is empty.' : 'The format of the URI could not be determined.'}`,
    )
  }
}

/** All but the unreserved characters of RFC 3986. */
export function escapeData(text: string): string {
  return encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** What is no valid escape stays as it is. */
export function unescapeData(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })
}
