import { foldName } from './fold-name.ts'

const MAX_DEPTH = 100

interface Reader {
  readonly tokens: readonly string[]
  readonly symbols: ReadonlySet<string>
  at: number
  depth: number
  failed: boolean
}

/**
 * Condition = And { 'or' And }; And = Not { 'and' Not }; Not = 'not' Not | '(' Condition ')' | 'true' | 'false' | symbol
 *
 * undefined when the text is no condition. A `//` comment may follow.
 */
export function evaluateCondition(text: string, symbols: ReadonlySet<string>): boolean | undefined {
  const code = text.split('//', 1)[0] ?? ''
  const reader: Reader = { tokens: code.match(/[\p{L}\p{N}_]+|\S/gu) ?? [], symbols, at: 0, depth: 0, failed: false }
  const value = readOr(reader)
  return reader.failed || reader.at < reader.tokens.length ? undefined : value
}

function readOr(reader: Reader): boolean {
  let value = readAnd(reader)
  while (accept(reader, 'OR')) {
    const right = readAnd(reader)
    value ||= right
  }
  return value
}

function readAnd(reader: Reader): boolean {
  let value = readNot(reader)
  while (accept(reader, 'AND')) {
    const right = readNot(reader)
    value &&= right
  }
  return value
}

function readNot(reader: Reader): boolean {
  let negated = false
  while (accept(reader, 'NOT')) negated = !negated
  const value = accept(reader, '(') ? readParentheses(reader) : readSymbol(reader)
  return value !== negated
}

function readParentheses(reader: Reader): boolean {
  if (++reader.depth > MAX_DEPTH) {
    reader.failed = true
    reader.at = reader.tokens.length
    return false
  }
  const value = readOr(reader)
  reader.depth--
  if (!accept(reader, ')')) reader.failed = true
  return value
}

function readSymbol(reader: Reader): boolean {
  const key = foldName(reader.tokens[reader.at++] ?? '')
  if (!/^[\p{L}\p{N}_]+$/u.test(key) || key === 'AND' || key === 'OR') reader.failed = true
  return key === 'TRUE' || (key !== 'FALSE' && reader.symbols.has(key))
}

function accept(reader: Reader, key: string): boolean {
  if (reader.failed || foldName(reader.tokens[reader.at] ?? '') !== key) return false
  reader.at++
  return true
}
