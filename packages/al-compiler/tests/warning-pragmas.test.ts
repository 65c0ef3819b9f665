import { expect, it } from 'vitest'
import { problems } from './compile.ts'

/** Each `use` line calls something that is marked for removal. */
function warnings(...lines: readonly string[]): readonly string[] {
  const text = [
    "codeunit 1 C { [Obsolete('x')] procedure Old() begin end; [Obsolete('x')] procedure Older() begin end; trigger OnRun() begin",
    ...lines,
    'end; }',
  ].join('\n')
  return problems(text).map((problem) => problem.slice(0, problem.indexOf(' Method')))
}

it.each([
  [
    'from the next line on to the restoring one',
    ['#pragma warning disable AL0432', 'Old();', '#pragma warning restore AL0432', 'Old();'],
    ['5:1 AL0432'],
  ],
  ['to the end of the file', ['Old();', '#pragma warning disable AL0432', 'Old();', 'Older();'], ['2:1 AL0432']],
  ['in lists, in any case, with a comment', ['#pragma warning disable AA0001, al0432 // later', 'Old();'], []],
  ['all of them', ['#pragma warning disable', 'Old();', '#pragma warning restore', 'Old();'], ['5:1 AL0432']],
  ['all but one', ['#pragma warning disable', '#pragma warning restore AL0432', 'Old();'], ['4:1 AL0432']],
  ['not others', ['#pragma warning disable AL0433', 'Old();'], ['3:1 AL0432']],
  ['not in dead code', ['#if X', '#pragma warning disable AL0432', '#endif', 'Old();'], ['5:1 AL0432']],
  ['but what is no such pragma does nothing', ['#pragma implicitwith disable', 'Old();'], ['3:1 AL0432']],
])('turns warnings off %s', (_, lines, expected) => {
  expect(warnings(...lines)).toEqual(expected)
})

it('keeps errors', () => {
  expect(problems('#pragma warning disable\ncodeunit 1 C { trigger OnRun() begin Foo(); end; }')).toEqual([
    "2:38 AL0118 The name 'Foo' does not exist in the current context.",
  ])
})
