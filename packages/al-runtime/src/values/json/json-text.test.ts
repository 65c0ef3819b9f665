import fc from 'fast-check'
import { expect, it } from 'vitest'
import { AlError } from '../../errors/al-error.ts'
import { cloneJson, equalJson, JsonArray, jsonPath, JsonScalar, type JsonNode } from './json-node.ts'
import { parseJson } from './parse-json.ts'
import { printJson } from './print-json.ts'
import { selectJson } from './select-json.ts'

it('reads what JavaScript writes, and JavaScript reads what it writes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const node = parseJson(JSON.stringify(value))

      expect(JSON.parse(printJson(node))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

it('keeps the digits of numbers, and the order of properties', () => {
  const text = '{"b":1.10,"a":-0.0,"c":1e-400,"d":12345678901234567890.123}'

  expect(printJson(parseJson(text))).toBe(text)
})

it('writes line ends of every kind as escapes', () => {
  expect(printJson(new JsonScalar('text', 'a\u2028b\u2029c\u0085d\u0001'))).toBe('"a\\u2028b\\u2029c\\u0085d\\u0001"')
})

it('finds every node by its path', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const root = parseJson(JSON.stringify(value))

      for (const node of everyNode(root)) expect(selectJson(root, jsonPath(node))).toEqual([node])
    }),
  )
})

it('clones to an equal tree of other nodes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const node = parseJson(JSON.stringify(value))
      const copy = cloneJson(node)

      expect(equalJson(copy, node)).toBe(true)
      expect(copy).not.toBe(node)
    }),
  )
})

it('refuses what is no JSON or no path with an AL error, whatever it is', () => {
  const sign = fc.constantFrom(...'{}[]",:\\u0041/*\'eE+-.0@?()$&|<>= \nnulltrue')
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 60 }), (text) => {
      expect(errorOf(() => parseJson(text))).toSatisfy(isAlErrorOrNone)
      expect(errorOf(() => selectJson(new JsonArray(), text))).toSatisfy(isAlErrorOrNone)
    }),
    { numRuns: 2000 },
  )
})

function* everyNode(node: JsonNode): Generator<JsonNode> {
  yield node
  if (node instanceof JsonScalar) return
  for (const child of node instanceof JsonArray ? node.items : node.members.values()) yield* everyNode(child)
}

function errorOf(work: () => unknown): unknown {
  try {
    work()
    return undefined
  } catch (error) {
    return error
  }
}

function isAlErrorOrNone(error: unknown): boolean {
  return error === undefined || (error instanceof AlError && error.code === 'Runtime')
}
