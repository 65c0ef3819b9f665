import { Parser } from '../../src/1-parse/parser.ts'
import { parseFile } from '../../src/1-parse/parse-file.ts'

const steps = ['kind', 'peek', 'advance', 'accept', 'report'] as const

/**
 * How often lexer and parser look at something while they read `text`: every character that is read out of a text, every token that is looked at.
 * It is the same on every machine and every run, which time is not.
 */
export function countedWork(text: string): number {
  let work = 0
  const undo: (() => void)[] = []
  const count = (prototype: object, name: string) => {
    const original = Object.getOwnPropertyDescriptor(prototype, name)
    if (typeof original?.value !== 'function') throw new Error(`${name} is no method`)
    const method = original.value as (...args: unknown[]) => unknown
    Object.defineProperty(prototype, name, {
      ...original,
      value(this: unknown, ...args: unknown[]) {
        work++
        return method.apply(this, args)
      },
    })
    undo.push(() => void Object.defineProperty(prototype, name, original))
  }
  for (const step of steps) count(Parser.prototype, step)
  count(String.prototype, 'charCodeAt')
  try {
    parseFile('t.al', text)
  } finally {
    for (const each of undo) each()
  }
  return work
}
