import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { alcove } from './support/alcove.ts'
import { apps, onTestServer, report } from './support/test-report.ts'

const TIMEOUT = 120_000

describe('alcove test', () => {
  it(
    'calls the handlers that a test names, and fails where there is none',
    async () => {
      const { code, lines } = await report([`${apps}/tests-handlers`])

      expect(lines).toEqual([
        'CallsTheNamedHandlers | passed | ',
        'MessageWithoutHandler | failed | Unhandled UI: Message',
        'ConfirmWithoutHandler | failed | Unhandled UI: Confirm',
        'StrMenuWithoutHandler | failed | Unhandled UI: StrMenu',
        'HyperlinkWithoutHandler | failed | Unhandled UI: Hyperlink',
        'HyperlinkWithHandler | passed | ',
        'SettingsWithoutHandler | failed | Unhandled UI: SessionSettings',
        'SettingsWithHandler | passed | ',
        'HandlersThatNobodyCalls | failed | The following UI handlers were not executed: Told, Chosen',
        'AnErrorOfAHandlerReachesTheCaller | failed | Refused: x',
        'UnhandledIsAnOrdinaryError | passed | ',
        'TextThatIsTooLongForItsHandler | failed | The length of the string is 6, but it must be less than or equal to 5 characters. Value: 123456',
        'ThereIsAUser | passed | ',
      ])
      expect(code).toBe(1)
    },
    TIMEOUT,
  )

  it(
    'runs OnRun first, ends transactions as their models say, and trusts no test that was not run',
    async () => {
      const { lines } = await report([`${apps}/tests-models`])

      expect(lines).toEqual([
        'OnRunCameFirstOnTheSameInstance | passed | ',
        'TheDefaultModelCommits | passed | ',
        'AutoCommitCommits | passed | ',
        'AutoRollbackRefusesCommit | failed | Tests cannot call the Commit function if TransactionModel property is set to AutoRollback',
        'AutoRollbackRollsBack | passed | ',
        'NoneRefusesWrites | failed | A transaction must be started before changes can be made to the database.',
        'NoneRefusesEveryWrite | passed | ',
        'NoneLetsCodeunitRunWrite | passed | ',
        'AFailedTestIsRolledBackToItsLastCommit | failed | ',
        'WhatWasCommittedBeforeTheErrorIsThere | passed | ',
        'AssertErrorGoesBackToTheLastCommit | passed | ',
        'AnErrorIsExpected | failed | An error was expected inside an ASSERTERROR statement.',
        'GuardedRunAfterAWrite | failed | An error occurred and the transaction is stopped. Contact your administrator or partner for further assistance.',
        'NotImplementedIsAnErrorOfTheEngine | error | TemporaryPath is not implemented',
      ])
    },
    TIMEOUT,
  )

  it(
    'ends transactions as their models say without isolation too',
    async () => {
      const isolated = await report([`${apps}/tests-models`])
      const { lines } = await report([`${apps}/tests-models`, '--isolation', 'disabled'])

      expect(lines).toEqual(isolated.lines)
    },
    TIMEOUT,
  )

  it(
    'keeps what a test codeunit has bound from test to test, not to the next codeunit; a company is opened before',
    async () => {
      const { lines, code } = await report([`${apps}/tests-bindings`])

      expect(lines).toEqual([
        'Binds | passed | ',
        'StaysBound | passed | ',
        'LocalsAreGone | passed | ',
        'NothingOfTheOtherIsBound | passed | ',
        'TheCompanyWasOpened | passed | ',
      ])
      expect(code).toBe(0)
    },
    TIMEOUT,
  )

  it(
    'makes the fields of table extensions, and waits for what handlers do',
    async () => {
      const { lines } = await report([`${apps}/tests-extensions`])

      expect(lines).toEqual(['FieldsOfExtensionsAreThere | passed | ', 'TheErrorOfASettingsHandler | failed | Refused'])
    },
    TIMEOUT,
  )

  const refused =
    'Sessions can only be started in tests that are run by a TestRunner that has TestIsolation set to Disabled.'
  it.each([
    { isolation: 'codeunit', first: '3', second: '3', left: '0', start: `failed | ${refused}`, value: `0 ${refused}` },
    { isolation: 'function', first: '3', second: '2', left: '0', start: `failed | ${refused}`, value: `0 ${refused}` },
    { isolation: 'disabled', first: '3', second: '3', left: '3', start: 'passed | ', value: undefined },
  ])(
    'isolates by $isolation',
    async ({ isolation, first, second, left, start, value }) => {
      const { lines } = await report([`${apps}/tests-isolation`, '--isolation', isolation])

      expect(lines).toEqual([
        `First | failed | ${first}`,
        `Second | failed | ${second}`,
        'Passes | passed | ',
        `Starts | ${start}`,
        `StartsForItsValue | ${value === undefined ? 'passed | ' : `failed | ${value}`}`,
        `WhatTheCodeunitBeforeLeft | failed | ${left}`,
      ])
    },
    TIMEOUT,
  )

  it(
    'goes by id and declaration, and goes on after a test that does not end',
    async () => {
      const { tests } = await report([`${apps}/tests-order`, '--timeout', '1'])

      expect(tests).toEqual([
        { codeunit: 60441, name: 'Forever', outcome: 'error', message: 'Forever did not end within 1 s.' },
        ...['After Forever', 'Slow'].map((name) => ({
          codeunit: 60441,
          name,
          outcome: 'error',
          message: 'Not run, because Forever was broken off: Forever did not end within 1 s.',
        })),
        { codeunit: 60442, name: 'Zulu', outcome: 'passed', message: '' },
        { codeunit: 60442, name: 'Alpha', outcome: 'passed', message: '' },
        { codeunit: 60443, name: 'Never', outcome: 'failed', message: 'OnRun fails' },
        {
          codeunit: 60444,
          name: 'Recursion',
          outcome: 'failed',
          message: 'The call stack is deeper than 1000 calls.',
        },
        { codeunit: 60444, name: 'Escape & <Tag>', outcome: 'failed', message: 'Red: \u001B[31m\\"x"' },
      ])
    },
    TIMEOUT,
  )

  it(
    'prints exactly one JSON object, and ends with 0 when all selected tests have passed',
    async () => {
      const { code, stdout, stderr } = await alcove(
        ['test', `${apps}/tests-order`, '--reporter', 'json', '--filter', '60442 Order Second\\.a'],
        onTestServer,
      )

      expect(stdout).toBe(
        '{"tests":[{"codeunit":60442,"name":"Alpha","outcome":"passed","message":""}],"compileErrors":[]}\n',
      )
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    },
    TIMEOUT,
  )

  it(
    'starts each test without a last error',
    async () => {
      const { lines } = await report([`${apps}/tests-last-error`])

      expect(lines).toEqual([
        'Traps | passed | ',
        'AfterATrappedError | passed | ',
        'Fails | failed | failed',
        'AfterAFailure | passed | ',
        'InTheNextCodeunit | passed | ',
      ])
    },
    TIMEOUT,
  )

  it(
    'does not run test codeunits inside of tests',
    async () => {
      const { lines } = await report([`${apps}/tests-nested`])

      expect(lines).toEqual([
        'RunsByItself | passed | ',
        'NestedRun | failed | You cannot nest the execution of test codeunits. Test codeunit 60495 Nested Inner was called from another test codeunit.',
        'NestedRunWhoseResultIsAskedFor | passed | ',
        'NestedRunOfAnInstance | passed | ',
        'OtherCodeunitsRun | passed | ',
      ])
    },
    TIMEOUT,
  )

  it(
    'runs nothing when the code does not compile, and ends with 3',
    async () => {
      const { code, stdout } = await alcove(['test', `${apps}/tests-broken`, '--json'], onTestServer)
      const file = `${apps}/tests-broken`

      expect(JSON.parse(stdout)).toEqual({
        tests: [],
        compileErrors: [
          {
            file: `${file}/Broken.al`,
            line: 8,
            column: 9,
            message: "The name 'Missing' does not exist in the current context.",
            kind: 'semantic',
          },
          {
            file: `${file}/Syntax.al`,
            line: 5,
            column: 12,
            message: "Expression expected, found 'then'",
            kind: 'syntax',
          },
        ],
      })
      expect(code).toBe(3)
    },
    TIMEOUT,
  )

  it(
    'shows failures with their AL source and call stack',
    async () => {
      const filter = 'OnRunCame|AutoCommit|RefusesCommit'
      const { code, stdout } = await alcove(['test', `${apps}/tests-models`, '--filter', filter], onTestServer)
      const file = `${apps}/tests-models/Models.al`

      expect(stdout).toContain('✗ Model Tests (60421) 3 tests, 1 not passed')
      expect(stdout).toContain(
        [
          '1) Model Tests (60421).AutoRollbackRefusesCommit',
          '   Tests cannot call the Commit function if TransactionModel property is set to AutoRollback',
          '',
          `   ${file}:70`,
          '     68 |     begin',
          '     69 |         Add(4);',
          '   > 70 |         Commit();',
          '     71 |     end;',
          '     72 | ',
          '',
          `   at "Model Tests"(CodeUnit 60421).AutoRollbackRefusesCommit line 70  ${file}:70`,
        ].join('\n'),
      )
      expect(stdout).toMatch(/\n1 failed, 2 passed, 3 tests in \d+\.\d\d s\n$/)
      expect(stdout).not.toContain('\u001B[')
      expect(code).toBe(1)
    },
    TIMEOUT,
  )

  it(
    'shortens endless recursions, and lets no error text reach the terminal as it is',
    async () => {
      const argv = ['test', `${apps}/tests-order`, '--filter', 'Odd Errors']
      const [terminal, junit] = await Promise.all([
        alcove(argv, { ...onTestServer, FORCE_COLOR: '0' }),
        alcove([...argv, '--reporter', 'junit'], onTestServer),
      ])

      expect(terminal.stdout).toContain('The call stack is deeper than 1000 calls.')
      expect(terminal.stdout).toContain('   … 975 more calls\n')
      expect(terminal.stdout.split('\n').length).toBeLessThan(70)
      expect(terminal.stdout).toContain('Red: \uFFFD[31m\\"x"')
      expect(junit.stdout).toContain('name="Escape &#38; &#60;Tag&#62;"')
      expect(junit.stdout).toContain('message="Red: \uFFFD[31m\\&#34;x&#34;"')
    },
    TIMEOUT,
  )

  it(
    'writes JUnit XML to a file',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'alcove-junit-'))
      const file = join(folder, 'report.xml')
      const flags = ['--reporter', 'junit', '--output', file, '--filter', 'Order (Second|Broken)']
      const { code, stdout, stderr } = await alcove(['test', `${apps}/tests-order`, ...flags], onTestServer)
      const xml = readFileSync(file, 'utf8').replace(/time="[\d.]+"/g, 'time=""')
      rmSync(folder, { recursive: true })

      expect(xml).toBe(
        `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="alcove test" tests="3" failures="1" errors="0" time="">
  <testsuite name="60442 Order Second" tests="2" failures="0" errors="0" time="">
    <testcase classname="Order Second" name="Zulu" time=""/>
    <testcase classname="Order Second" name="Alpha" time=""/>
  </testsuite>
  <testsuite name="60443 Order Broken Start" tests="1" failures="1" errors="0" time="">
    <testcase classname="Order Broken Start" name="Never" time=""><failure message="OnRun fails">OnRun fails&#10;&#34;Order Broken Start&#34;(CodeUnit 60443).OnRun line 44</failure></testcase>
  </testsuite>
</testsuites>
`,
      )
      expect(stdout).toBe('')
      expect(stderr).toContain('1 failed, 2 passed, 3 tests')
      expect(code).toBe(1)
    },
    TIMEOUT,
  )

  it(
    'lets JavaScript classes stand for codeunits',
    async () => {
      const native = ['--native', `${apps}/tests-natives/my-clock.mjs`]
      const { code, stdout, stderr } = await alcove(
        ['test', `${apps}/tests-natives`, '--json', ...native],
        onTestServer,
      )
      const { tests } = JSON.parse(stdout) as { tests: { name: string; outcome: string; message: string }[] }

      expect(tests.map(({ name, outcome, message }) => [name, outcome, message].join(' | '))).toEqual([
        'Uris | passed | ',
        'MissingProcedure | error | Uri.Not There Yet is not implemented',
        'Builder | passed | ',
        'Permissions | passed | ',
        'OwnClass | passed | ',
        'Promise | error | An internal error occurred: The native My Clock.Later answers with a promise.',
      ])
      expect(stderr).toContain('The native codeunit 3060 Uri lacks the procedures Not There Yet.')
      expect(code).toBe(1)
    },
    TIMEOUT,
  )

  it.each([
    { argv: ['no-such-folder'], says: 'no such folder' },
    { argv: [`${apps}/tests-order`, '--filter', '('], says: 'Invalid regular expression' },
    { argv: [`${apps}/tests-order`, '--isolation', 'some'], says: 'Allowed choices are codeunit, function, disabled.' },
    { argv: [`${apps}/tests-order`, '--define', 'A,1B'], says: '"1B" is no preprocessor symbol.' },
    { argv: [`${apps}/tests-order`, '--timeout', 'soon'], says: 'a number of seconds from 0 to 86400' },
    { argv: [`${apps}/tests-order`, '--native', 'nowhere.mjs'], says: 'nowhere.mjs cannot be loaded' },
  ])(
    'says what is wrong with $argv and ends with 2',
    async ({ argv, says }) => {
      const { code, stdout, stderr } = await alcove(['test', ...argv], onTestServer)

      expect(stderr).toContain(says)
      expect(stderr).not.toMatch(/\n\s+at /)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    },
    TIMEOUT,
  )

  it(
    'says so when the database is not there',
    async () => {
      const environment = { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' }
      const { code, stdout, stderr } = await alcove(['test', `${apps}/tests-order`, '--json'], environment)

      expect(stderr).toContain('The database none at 127.0.0.1:9 is not reachable')
      expect(stderr).not.toMatch(/\n\s+at /)
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    },
    TIMEOUT,
  )
})
