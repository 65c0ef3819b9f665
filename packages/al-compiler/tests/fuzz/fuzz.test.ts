import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseFile } from '../../src/1-parse/parse-file.ts'
import { compile } from '../compile.ts'
import { countedWork } from './counted-work.ts'
import { mutated } from './mutate.ts'
import { Random } from './random.ts'

/**
 * Broken texts, made of good ones. ALCOVE_FUZZ_RUNS makes more of them, ALCOVE_FUZZ_SEED others; a failure names the seed that makes its text
 * alone: `ALCOVE_FUZZ_SEED=… ALCOVE_FUZZ_RUNS=1`.
 */
const runs = Number(process.env['ALCOVE_FUZZ_RUNS'] ?? 100)
const firstSeed = Number(process.env['ALCOVE_FUZZ_SEED'] ?? 1)

const folder = new URL('corpus/', import.meta.url)
const corpus = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'))

/** Looks at a character or token of the text; good AL takes about 3 a character, the worst of ten thousand broken texts 8. */
const WORK_PER_CHARACTER = 12

it('begins with texts that are read without a finding', () => {
  for (const text of corpus) expect(parseFile('t.al', text).diagnostics).toEqual([])
})

describe('a broken text', () => {
  it('is read in time linear in its length', () => {
    fuzz((text) => expect(countedWork(text)).toBeLessThan(WORK_PER_CHARACTER * (text.length + 500)))
  })

  it('is compiled to code or to diagnostics inside it', () => {
    fuzz((text) => {
      const outcome = compile(text)
      const lines = text.split(/\r\n|\r|\n/).length
      for (const { line, column, endLine, endColumn } of outcome.diagnostics) {
        expect(line).toBeGreaterThan(0)
        expect(endLine).toBeLessThanOrEqual(lines)
        expect(column).toBeGreaterThan(0)
        expect(endLine > line || (endLine === line && endColumn >= column)).toBe(true)
      }
    })
  })
})

describe('text nested a hundred thousand deep or as long', () => {
  const many = 100_000
  const code = (statements: string) =>
    `codeunit 1 T { procedure P() var x: Text; a: Boolean; begin ${statements} end; }`

  it.each([
    ['parentheses', code(`x := ${'('.repeat(many)}1${')'.repeat(many)};`)],
    ['begins', code('begin '.repeat(many))],
    ['begins and ends', code(`${'begin '.repeat(many)}${' end'.repeat(many)}`)],
    ['ifs', code('if a then '.repeat(many))],
    ['else ifs', code(`${'if a then x := 1 else '.repeat(many)};`)],
    ['cases', code('case x of 1: '.repeat(many))],
    ['terms', code(`x := ${"'a' + ".repeat(many)}'a';`)],
    ['members', code(`x := a${'.b'.repeat(many)};`)],
    ['indexes', code(`x := a${'[1]'.repeat(many)};`)],
    ['calls', code(`x := a${'()'.repeat(many)};`)],
    ['sections', `page 1 P { layout { ${'group(A) { '.repeat(many)}`],
    ['closed sections', `page 1 P { layout { ${'group(A) { '.repeat(many)}${'}'.repeat(many)} } }`],
    ['data items', `report 1 P { dataset { ${'dataitem(A; B) { '.repeat(many)}`],
    ['lists', `codeunit 1 T { var x: ${'List of ['.repeat(many)}Integer${']'.repeat(many)}; }`],
    ['a long name', code(`${'a'.repeat(many * 10)} := 1;`)],
    ['a long text', code(`x := '${"a''".repeat(many * 3)}';`)],
    ['a long number', code(`x := ${'1'.repeat(many * 10)};`)],
    ['a long line', code('x := 1; '.repeat(many))],
    ['many arguments', code(`P(${'1, '.repeat(many)}1);`)],
    ['many labels', code(`case x of ${'1, '.repeat(many)}1: ; end;`)],
    ['many procedures', `codeunit 1 T { ${'procedure P() begin end; '.repeat(many / 20)} }`],
    ['many values', `enum 1 T { ${'value(1; A) { } '.repeat(many / 20)} }`],
    ['many fields', `table 1 T { fields { ${'field(1; A; Integer) { } '.repeat(many / 20)} } }`],
    ['many objects', 'codeunit 1 T { } '.repeat(many / 20)],
  ])('%s', (_, text) => {
    expect(countedWork(text)).toBeLessThan(WORK_PER_CHARACTER * text.length)
    expect(['compiled', 'failed']).toContain(compile(text).kind)
  })
})

function fuzz(check: (text: string) => void): void {
  for (let run = 0; run < runs; run++) {
    const seed = firstSeed + run
    const text = mutated(corpus, new Random(seed))
    try {
      check(text)
    } catch (error) {
      throw new Error(`ALCOVE_FUZZ_SEED=${seed} ALCOVE_FUZZ_RUNS=1: ${String(error)}\n${text.slice(0, 2_000)}`, {
        cause: error,
      })
    }
  }
}
