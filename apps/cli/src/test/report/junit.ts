import { frameLines } from './excerpt.ts'
import type { TestCase, TestRun } from '../test-run.ts'

/** JUnit XML as continuous integration reads it: a suite for each codeunit; code that does not compile is a suite with errors. */
export function junitText(run: TestRun): string {
  const suites = run.app ? [...byCodeunit(run.cases)].map(suite) : [compileSuite(run)]
  const total = run.app ? counts(run.cases) : compileCounts(run)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="alcove test" ${total} time="${seconds(run.durationMs)}">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n')
}

function suite([id, cases]: readonly [number, readonly TestCase[]]): string {
  const name = cases[0]?.codeunit.name ?? ''
  const total = cases.reduce((sum, { durationMs }) => sum + durationMs, 0)
  return [
    `  <testsuite name="${xml(`${id} ${name}`)}" ${counts(cases)} time="${seconds(total)}">`,
    ...cases.map(testCase),
    '  </testsuite>',
  ].join('\n')
}

function testCase({ codeunit, durationMs, frames, message, name, outcome }: TestCase): string {
  const head = `    <testcase classname="${xml(codeunit.name)}" name="${xml(name)}" time="${seconds(durationMs)}"`
  if (outcome === 'passed') return `${head}/>`
  const element = outcome === 'failed' ? 'failure' : 'error'
  const stack = frameLines(
    frames,
    (frame) => `"${frame.objectName}"(${frame.objectKind} ${frame.objectId}).${frame.procedure} line ${frame.line}`,
  )
  return `${head}><${element} message="${xml(message)}">${xml([message, ...stack].join('\n'))}</${element}></testcase>`
}

function errorsOf(diagnostics: TestRun['diagnostics']): TestRun['diagnostics'] {
  return diagnostics.filter(({ severity }) => severity === 'error')
}

function compileCounts({ diagnostics }: Pick<TestRun, 'diagnostics'>): string {
  const { length } = errorsOf(diagnostics)
  return `tests="${length}" failures="0" errors="${length}"`
}

function compileSuite({ diagnostics }: TestRun): string {
  const errors = errorsOf(diagnostics)
  return [
    `  <testsuite name="compilation" ${compileCounts({ diagnostics })} time="0">`,
    ...errors.map(
      ({ file, line, column, code, message }) =>
        `    <testcase classname="${xml(file)}" name="${line}:${column}"><error message="${xml(message)}">${xml(`${file}:${line}:${column}: ${code}: ${message}`)}</error></testcase>`,
    ),
    '  </testsuite>',
  ].join('\n')
}

function byCodeunit(cases: readonly TestCase[]): ReadonlyMap<number, readonly TestCase[]> {
  const groups = new Map<number, TestCase[]>()
  for (const test of cases) groups.set(test.codeunit.id, [...(groups.get(test.codeunit.id) ?? []), test])
  return groups
}

function counts(cases: readonly TestCase[]): string {
  const of = (wanted: TestCase['outcome']) => cases.filter(({ outcome }) => outcome === wanted).length
  return `tests="${cases.length}" failures="${of('failed')}" errors="${of('error')}"`
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3)
}

/** Attribute and element text. What XML cannot hold in any form, controls and halves of a surrogate pair, becomes a replacement character. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`)
}
