import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { alcove } from './support/alcove.ts'

const apps = fileURLToPath(new URL('./apps', import.meta.url))
const nowhere = { ALCOVE_SERVER: 'http://127.0.0.1:9', ALCOVE_TOKEN: 'none' }

it('explains itself with --help, and every command does', async () => {
  const { code, stdout } = await alcove(['--help'])
  const commands = ['serve', 'login', 'logout', 'users', 'check', 'test', 'publish', 'sessions', 'events']

  expect(code).toBe(0)
  for (const command of commands) expect(stdout).toContain(`\n  ${command}`)
  expect(stdout).toContain('Examples:')
  for (const command of commands)
    expect(await alcove([command, '--help'])).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining(`Usage: alcove ${command}`),
    })
}, 60_000)

it.each([
  { argv: [], says: 'Usage: alcove' },
  { argv: ['frobnicate'], says: "alcove: unknown command 'frobnicate'" },
  { argv: ['sessions', 'stop'], says: "alcove: required option '--comment <text>' not specified" },
  {
    argv: ['sessions', 'stop', 'x y', '--comment', 'why not'],
    says: '"x y" is neither a session number nor a unique id',
  },
  { argv: ['events', '--limit', '0'], says: 'a number from 1 to 200' },
  { argv: ['users', 'add', 'BERT', 'Boss'], says: 'Allowed choices are Viewer, Operator, Auditor, Admin.' },
  { argv: ['check', 'no-such-folder'], says: 'no such folder' },
  { argv: ['publish', 'no-such-folder'], says: 'no such folder' },
  { argv: ['sessions', '--server', 'nonsense'], says: '"nonsense" is no address' },
  { argv: ['login'], says: 'There is no terminal to ask on. Give --name and --password-stdin.' },
])('says what is wrong with $argv and ends with 2', async ({ argv, says }) => {
  const { code, stderr, stdout } = await alcove(argv, nowhere)

  expect(stderr).toContain(says)
  expect(stderr).not.toMatch(/\n\s+at /)
  expect(stdout).toBe('')
  expect(code).toBe(2)
})

it.each([
  { argv: ['sessions'] },
  { argv: ['sessions', 'watch'] },
  { argv: ['events', '--follow'] },
  { argv: ['users'] },
])('$argv says that no server answers', async ({ argv }) => {
  expect(await alcove(argv, nowhere)).toEqual({
    code: 1,
    stdout: '',
    stderr: `alcove: No server answers at http://127.0.0.1:9. Start one with "alcove serve", or name another with --server.\n`,
  })
})

it('check prints file:line:column: message with the source line, and ends with 3', async () => {
  const { code, stdout, stderr } = await alcove(['check', `${apps}/broken`])

  expect(stdout).toBe(
    [
      `${apps}/broken/Broken.al:7:7: error AL0118: The name 'Missing' does not exist in the current context.`,
      '    7 | \ti := Missing;',
      '      | \t     ^^^^^^^',
      `${apps}/broken/Broken.al:8:9: error AL0118: The name 'j' does not exist in the current context.`,
      '    8 |         j := 2;',
      '      |         ^',
      '',
    ].join('\n'),
  )
  expect(stderr).toBe('2 errors in 1 file, 10 lines.\n')
  expect(code).toBe(3)
})

it('check is content with a good app, and with a single file', async () => {
  expect(await alcove(['check', `${apps}/good`])).toEqual({
    code: 0,
    stdout: '',
    stderr: 'No errors in 1 file, 37 lines.\n',
  })
  expect((await alcove(['check', `${apps}/good/Entry.al`])).code).toBe(0)
})

it('check names app.json when it is the one that is wrong', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alcove-check-'))
  writeFileSync(join(folder, 'app.json'), '{ "id": 1 }')
  writeFileSync(join(folder, 'Empty.al'), '')

  const { code, stdout } = await alcove(['check', folder])
  rmSync(folder, { recursive: true })

  expect(code).toBe(3)
  expect(stdout).toContain(`${folder}/app.json:1:`)
})

it('check --json prints one object and no text', async () => {
  const { code, stdout, stderr } = await alcove(['check', `${apps}/broken`, '--json'])

  const error = (line: number, column: number, name: string) => ({
    file: `${apps}/broken/Broken.al`,
    line,
    column,
    message: `The name '${name}' does not exist in the current context.`,
    kind: 'semantic',
  })
  expect(JSON.parse(stdout)).toEqual({ tests: [], compileErrors: [error(7, 7, 'Missing'), error(8, 9, 'j')] })
  expect({ code, stderr }).toEqual({ code: 3, stderr: '2 errors in 1 file, 10 lines.\n' })
  expect((await alcove(['check', `${apps}/broken`, '--reporter', 'json'])).stdout).toBe(stdout)
})

it('check takes preprocessor symbols', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alcove-check-'))
  writeFileSync(
    join(folder, 'Symbols.al'),
    '#if A and B\ncodeunit 50100 X { procedure P() begin Missing(); end; }\n#endif\n',
  )

  const without = await alcove(['check', folder, '--define', 'A'])
  const withBoth = await alcove(['check', folder, '--define', 'A,C', '--define', 'B'])
  rmSync(folder, { recursive: true })

  expect([without.code, withBoth.code]).toEqual([0, 3])
})

it('check --syntax-only leaves names alone', async () => {
  expect((await alcove(['check', `${apps}/broken`, '--syntax-only'])).code).toBe(0)
})

it('uses colours on a terminal only, and never with NO_COLOR', async () => {
  const plain = await alcove(['check', `${apps}/broken`])
  const forced = await alcove(['check', `${apps}/broken`], { FORCE_COLOR: '1' })
  const never = await alcove(['check', `${apps}/broken`], { FORCE_COLOR: '1', NO_COLOR: '1' })

  expect(plain.stdout).not.toContain('\u001B[')
  expect(forced.stdout).toContain('\u001B[31m')
  expect(never.stdout).not.toContain('\u001B[')
})
