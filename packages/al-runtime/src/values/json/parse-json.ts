import { errors } from '../../errors/error-texts.ts'
import { JsonArray, JsonObject, JsonScalar, type JsonNode } from './json-node.ts'

const MAX_DEPTH = 500
// Made once: a pattern in a function is a new object each time.
const bareName = /[\p{L}_$][\p{L}\d_$]*/uy
const numberPattern = /-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y
const wordPattern = /[a-z]+/y
const commentPattern = /\/\/[^\r\n]*|\/\*[^]*?\*\//y

/**
 * Reads JSON as the original does: besides the standard it takes comments, single quotes, names without quotes and a comma before the end.
 * Of properties with the same name the last one counts. Raises with line and position.
 */
export function parseJson(text: string): JsonNode {
  const parser = new JsonParser(text)
  const node = parser.value(0)
  parser.end()
  return node
}

class JsonParser {
  private readonly text: string
  private at = 0

  constructor(text: string) {
    this.text = text
    if (text.charCodeAt(0) === 0xfeff) this.at = 1
  }

  value(depth: number): JsonNode {
    if (depth > MAX_DEPTH) throw this.failure(`it is nested deeper than ${MAX_DEPTH} levels`)
    this.skipBlanks()
    switch (this.text[this.at]) {
      case '{':
        return this.object(depth)
      case '[':
        return this.array(depth)
      case '"':
      case "'":
        return new JsonScalar('text', this.quoted())
      default:
        return this.number() ?? this.word()
    }
  }

  end(): void {
    this.skipBlanks()
    if (this.at < this.text.length) throw this.unexpected()
  }

  private object(depth: number): JsonObject {
    const object = new JsonObject()
    this.at++
    for (;;) {
      this.skipBlanks()
      if (this.takes('}')) return object
      const key = this.key()
      this.skipBlanks()
      if (!this.takes(':')) throw this.unexpected()
      const value = this.value(depth + 1)
      if (object.members.has(key)) object.replace(key, value)
      else object.add(key, value)
      this.skipBlanks()
      if (this.takes(',')) continue
      if (this.takes('}')) return object
      throw this.unexpected()
    }
  }

  private array(depth: number): JsonArray {
    const array = new JsonArray()
    this.at++
    for (;;) {
      this.skipBlanks()
      if (this.takes(']')) return array
      array.add(this.value(depth + 1))
      this.skipBlanks()
      if (this.takes(',')) continue
      if (this.takes(']')) return array
      throw this.unexpected()
    }
  }

  private key(): string {
    const first = this.text[this.at]
    if (first === '"' || first === "'") return this.quoted()
    const name = this.match(bareName)
    if (name === undefined) throw this.unexpected()
    return name
  }

  private number(): JsonScalar | undefined {
    const number = this.match(numberPattern)
    return number === undefined ? undefined : new JsonScalar('number', number)
  }

  private word(): JsonScalar {
    const start = this.at
    switch (this.match(wordPattern)) {
      case 'true':
        return new JsonScalar('boolean', 'true')
      case 'false':
        return new JsonScalar('boolean', 'false')
      case 'null':
        return JsonScalar.ofNull()
      case 'undefined':
        return new JsonScalar('undefined', 'undefined')
      default:
        this.at = start
        throw this.unexpected()
    }
  }

  private quoted(): string {
    const quote = this.text.charCodeAt(this.at++)
    let text = ''
    let from = this.at
    for (;;) {
      const unit = this.text.charCodeAt(this.at)
      if (unit === quote) {
        text += this.text.slice(from, this.at++)
        return text
      }
      if (Number.isNaN(unit)) throw this.unexpected()
      if (unit === 92) {
        text += this.text.slice(from, this.at) + this.escaped()
        from = this.at
      } else this.at++
    }
  }

  private escaped(): string {
    const letter = this.text[this.at + 1] ?? ''
    if (letter === 'u') {
      const digits = /^[0-9a-fA-F]{4}$/.exec(this.text.slice(this.at + 2, this.at + 6))
      if (!digits) throw this.unexpected()
      this.at += 6
      return String.fromCharCode(Number.parseInt(digits[0], 16))
    }
    const plain = escapes[letter]
    if (plain === undefined) throw this.unexpected()
    this.at += 2
    return plain
  }

  private skipBlanks(): void {
    for (;;) {
      const unit = this.text.charCodeAt(this.at)
      if (unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0) this.at++
      else if (unit === 47) this.skipComment()
      else return
    }
  }

  private skipComment(): void {
    const comment = this.match(commentPattern)
    if (comment === undefined) throw this.unexpected()
  }

  private takes(sign: string): boolean {
    if (this.text[this.at] !== sign) return false
    this.at++
    return true
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (!found) return undefined
    this.at += found[0].length
    return found[0]
  }

  private unexpected() {
    const sign = this.text[this.at]
    return this.failure(sign === undefined ? 'it ends too early' : `unexpected character ${sign}`)
  }

  private failure(what: string) {
    const lines = this.text.slice(0, this.at).split('\n')
    return errors.invalidJson(what, lines.length, (lines.at(-1)?.length ?? 0) + 1)
  }
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}
