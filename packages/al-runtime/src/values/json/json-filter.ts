import type { JsonComparison, JsonFilter, JsonOperand, JsonStep } from './json-step.ts'
import type { PathReader } from './path-reader.ts'

type ParsePath = (path: string) => readonly JsonStep[]

/** Filter = Term { '||' Term }, Term = Condition { '&&' Condition } */
export function parseJsonFilter(reader: PathReader, parsePath: ParsePath): JsonFilter {
  return joined(reader, 'or', /\s*\|\|/y, () => joined(reader, 'and', /\s*&&/y, () => condition(reader, parsePath)))
}

function joined(reader: PathReader, kind: 'and' | 'or', sign: RegExp, part: () => JsonFilter): JsonFilter {
  const terms = [part()]
  while (reader.takes(sign) !== undefined) terms.push(part())
  const [only] = terms
  return terms.length === 1 && only ? only : { kind, terms }
}

function condition(reader: PathReader, parsePath: ParsePath): JsonFilter {
  if (reader.takes(/\s*\(/y) !== undefined) {
    const inner = parseJsonFilter(reader, parsePath)
    reader.expects(/\s*\)/y)
    return inner
  }
  const left = operand(reader, parsePath)
  const sign = reader.takes(/\s*(?:===?|!==?|<>|<=|>=|<|>)/y)?.trim()
  if (sign === undefined) return { kind: 'exists', operand: left }
  return { kind: 'compare', operator: comparisons[sign] ?? '==', left, right: operand(reader, parsePath) }
}

const comparisons: Readonly<Record<string, JsonComparison>> = {
  '==': '==',
  '===': '==',
  '!=': '!=',
  '!==': '!=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
}

function operand(reader: PathReader, parsePath: ParsePath): JsonOperand {
  reader.takes(/\s+/y)
  const text = reader.quoted()
  if (text !== undefined) return { kind: 'constant', text, of: 'text' }
  const number = reader.takes(/-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y)
  if (number !== undefined) return { kind: 'constant', text: number, of: 'number' }
  const word = reader.takes(/(?:true|false|null)\b/y)
  if (word !== undefined) return { kind: 'constant', text: word, of: word === 'null' ? 'null' : 'boolean' }
  const path = reader.expects(/[@$](?:\.{1,2}[^\s.[\]()=!<>&|'"*,~]+|\.{1,2}\*|\[[^\]]*\])*/y)
  return { kind: 'path', fromRoot: path.startsWith('$'), steps: parsePath(path) }
}
