import { parseJsonFilter } from './json-filter.ts'
import type { JsonStep } from './json-step.ts'
import { PathReader } from './path-reader.ts'

/** Path = ['$' | '@'] { '.' Name | '..' Name | '.*' | '[' Name {',' Name} | Index {',' Index} | Slice | '*' | '?(' Filter ')' ']' } */
export function parseJsonPath(path: string): readonly JsonStep[] {
  const reader = new PathReader(path)
  const steps: JsonStep[] = []
  reader.takes(/[$@]/y)
  let first = true
  while (!reader.isAtEnd) {
    const dots = reader.takes(/\.{1,2}/y)
    const deep = dots === '..'
    if (reader.takes(/\[\s*/y) !== undefined) steps.push(bracket(reader, deep))
    else if (dots !== undefined || first) steps.push(dotted(reader, deep))
    else throw reader.failure()
    first = false
  }
  return steps
}

function dotted(reader: PathReader, deep: boolean): JsonStep {
  if (reader.takes(/\*/y) !== undefined) return { kind: 'all', deep }
  return { kind: 'names', names: [reader.expects(/[^\s.[\]()'"*?,@$][^.[\]()]*/y).trimEnd()], deep }
}

function bracket(reader: PathReader, deep: boolean): JsonStep {
  const step = inBrackets(reader, deep)
  reader.expects(/\s*\]/y)
  return step
}

function inBrackets(reader: PathReader, deep: boolean): JsonStep {
  if (reader.takes(/\*/y) !== undefined) return { kind: 'all', deep }
  if (reader.takes(/\?\s*\(/y) !== undefined) {
    const filter = parseJsonFilter(reader, parseJsonPath)
    reader.expects(/\s*\)/y)
    return { kind: 'filter', filter, deep }
  }
  const name = reader.quoted()
  if (name !== undefined) {
    const names = [name]
    while (reader.takes(/\s*,\s*/y) !== undefined) {
      const next = reader.quoted()
      if (next === undefined) throw reader.failure()
      names.push(next)
    }
    return { kind: 'names', names, deep }
  }
  const slice = reader.takes(/-?\d*\s*:\s*-?\d*(?:\s*:\s*-?\d*)?/y)
  if (slice !== undefined) return sliceStep(slice)
  const indexes = reader.expects(/-?\d+(?:\s*,\s*-?\d+)*/y)
  return { kind: 'indexes', indexes: indexes.split(',').map(Number) }
}

function sliceStep(text: string): JsonStep {
  const [from = '', to = '', by = ''] = text.split(':').map((part) => part.trim())
  return {
    kind: 'slice',
    ...(from === '' ? {} : { from: Number(from) }),
    ...(to === '' ? {} : { to: Number(to) }),
    by: by === '' ? 1 : Number(by),
  }
}
