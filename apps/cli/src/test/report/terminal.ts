import type { CompiledApp } from '@alcove/al-abi'
import pc from 'picocolors'
import { harmless } from '../../output/harmless.ts'
import { diagnosticText } from '../../output/diagnostic.ts'
import type { TestCase, TestRun } from '../test-run.ts'
import { excerpt, frameLines, frameText, placeOf } from './excerpt.ts'

/** Of a codeunit whose tests have ended: a line for it, and one for each test that did not pass. */
export function codeunitText(codeunit: TestCase['codeunit'], cases: readonly TestCase[]): string {
  const bad = cases.filter(({ outcome }) => outcome !== 'passed')
  const total = cases.reduce((sum, { durationMs }) => sum + durationMs, 0)
  const counts = `${count(cases.length, 'test')}${bad.length > 0 ? pc.red(`, ${bad.length} not passed`) : ''}`
  const head = `${bad.length > 0 ? cross : tick} ${pc.bold(harmless(codeunit.name))} ${pc.dim(`(${codeunit.id})`)} ${counts} ${pc.dim(time(total))}`
  return [head, ...bad.map((test) => `  ${cross} ${harmless(test.name)} ${pc.dim(time(test.durationMs))}`), ''].join(
    '\n',
  )
}

/** Failures with their place in AL, then the counts. */
export function summaryText(run: TestRun): string {
  const { app, cases, diagnostics, texts } = run
  const problems = diagnostics.map((diagnostic) => `${diagnosticText(diagnostic, texts.get(diagnostic.file))}\n`)
  if (!app) return `${problems.join('')}\n${pc.red('The code does not compile, no test was run.')}\n`
  if (cases.length === 0) return `${problems.join('')}There is no test to run.\n`
  const failures = cases.filter(({ outcome }) => outcome !== 'passed').map((test, i) => failureText(app, test, i + 1))
  return `${problems.join('')}\n${failures.join('')}${countsText(run)}\n`
}

/** `2 failed, 1 error, 21 passed, 24 tests in 0.45 s` */
export function countsText({ cases, durationMs }: TestRun): string {
  const of = (wanted: TestCase['outcome']) => cases.filter(({ outcome }) => outcome === wanted).length
  const parts = [
    ...(of('failed') > 0 ? [pc.red(`${of('failed')} failed`)] : []),
    ...(of('error') > 0 ? [pc.red(count(of('error'), 'error'))] : []),
    pc.green(`${of('passed')} passed`),
  ]
  return `${pc.bold(parts.join(', '))}, ${count(cases.length, 'test')} in ${(durationMs / 1000).toFixed(2)} s`
}

function failureText(app: CompiledApp, test: TestCase, number: number): string {
  const { codeunit, frames, message, name, outcome } = test
  const title = `${number}) ${harmless(codeunit.name)} (${codeunit.id}).${harmless(name)}${outcome === 'error' ? ' could not be run' : ''}`
  const lines = [
    pc.red(pc.bold(title)),
    ...(message === '' ? [pc.dim('(an error without a text)')] : harmless(message).split('\n')).map(
      (line) => `   ${line}`,
    ),
    '',
  ]
  for (const place of places(app, test))
    lines.push(`   ${pc.cyan(`${place.file}:${place.line}`)}`, ...excerpt(place).map((line) => `   ${line}`), '')
  const stack = frameLines(frames, (frame) => frameText(app, frame))
  lines.push(...stack.map((line) => `   ${line}`), ...(frames.length > 0 ? [''] : []))
  return lines.join('\n') + '\n'
}

/** Where the error was raised; when that is another object, where the test was, too. */
function places(app: CompiledApp, { codeunit, frames }: TestCase) {
  const [innermost] = frames
  const isOwn = (frame: (typeof frames)[number]) => frame.objectKind === 'CodeUnit' && frame.objectId === codeunit.id
  const own = frames.find(isOwn)
  const shown = innermost === own ? [innermost] : [innermost, own]
  return shown.flatMap((frame) => (frame && placeOf(app, frame)) ?? [])
}

const tick = pc.green('✓')
const cross = pc.red('✗')

function count(value: number, one: string): string {
  return `${value} ${one}${value === 1 ? '' : 's'}`
}

function time(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(2)} s`
}
