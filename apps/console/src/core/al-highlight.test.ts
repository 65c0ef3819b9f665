import { expect, it } from 'vitest'
import { highlight } from './al-highlight.ts'

it('colours keywords, types, strings and comments of AL', () => {
  const [line] = highlight("if Entry.Value = 'it''s' then // why")

  expect(line?.filter(({ kind }) => kind !== 'plain')).toEqual([
    { kind: 'keyword', text: 'if' },
    { kind: 'string', text: "'it''s'" },
    { kind: 'keyword', text: 'then' },
    { kind: 'comment', text: '// why' },
  ])
})

it('keeps a block comment over lines and loses no character', () => {
  const text = 'a /* b\nc\nd */ var "Integer": Integer;'
  const lines = highlight(text)

  expect(lines.map((tokens) => tokens.map((token) => token.text).join('')).join('\n')).toBe(text)
  expect(lines[1]).toEqual([{ kind: 'comment', text: 'c' }])
})
