export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [name: string]: JsonValue }

/** What is wrong with a JSON text, and at which offset. */
export class JsonError extends Error {
  readonly at: number

  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

const token = /\s*(?:("(?:[^"\\\r\n]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null)|([{}[\],:])|(\S|$))/y
const comment = /\s*(?:\/\/[^\r\n]*|\/\*[^]*?\*\/)/y
const MAX_DEPTH = 100

interface Reader {
  readonly text: string
  at: number
  /** Offset and text of the next token; '' at the end. */
  start: number
  next: string
}

/** Reads JSON as editors write it for settings files: comments and trailing commas are accepted. Throws a JsonError. */
export function readJson(text: string): JsonValue {
  const reader: Reader = { text, at: text.charCodeAt(0) === 0xfeff ? 1 : 0, start: 0, next: '' }
  advance(reader)
  const value = readValue(reader, 0)
  if (reader.next !== '') throw new JsonError('nothing more expected', reader.start)
  return value
}

function readValue(reader: Reader, depth: number): JsonValue {
  if (depth > MAX_DEPTH) throw new JsonError('nested too deeply', reader.start)
  const { next, start } = reader
  if (next === '{') return readObject(reader, depth)
  if (next === '[') return readArray(reader, depth)
  if (next.startsWith('"')) return readText(reader)
  if (!/^[-\dtfn]/.test(next)) throw new JsonError('a value expected', start)
  advance(reader)
  return JSON.parse(next) as JsonValue // the token's shape is a number, true, false or null
}

function readObject(reader: Reader, depth: number): JsonValue {
  const entries: [string, JsonValue][] = []
  advance(reader)
  while (reader.next !== '}') {
    if (!reader.next.startsWith('"')) throw new JsonError('a property name in quotes expected', reader.start)
    const name = readText(reader)
    expect(reader, ':')
    entries.push([name, readValue(reader, depth + 1)])
    if (reader.next !== '}') expect(reader, ',')
  }
  advance(reader)
  return Object.fromEntries(entries)
}

function readArray(reader: Reader, depth: number): JsonValue {
  const items: JsonValue[] = []
  advance(reader)
  while (reader.next !== ']') {
    items.push(readValue(reader, depth + 1))
    if (reader.next !== ']') expect(reader, ',')
  }
  advance(reader)
  return items
}

function readText(reader: Reader): string {
  const { next, start } = reader
  try {
    const value = JSON.parse(next) as string // a quoted token is nothing but a string
    advance(reader)
    return value
  } catch {
    throw new JsonError('text with a wrong escape', start)
  }
}

function expect(reader: Reader, symbol: string): void {
  if (reader.next !== symbol) throw new JsonError(`'${symbol}' expected`, reader.start)
  advance(reader)
}

function advance(reader: Reader): void {
  for (;;) {
    comment.lastIndex = reader.at
    if (!comment.test(reader.text)) break
    reader.at = comment.lastIndex
  }
  token.lastIndex = reader.at
  const match = token.exec(reader.text)
  const text = match?.slice(1).find((group) => group !== undefined) ?? ''
  reader.at = token.lastIndex
  reader.start = reader.at - text.length
  reader.next = text
}
