import { expect, it } from 'vitest'
import { decodeSource } from './source-text.ts'

const text = 'codeunit 1 "Ärger" { procedure Größe() begin Message(\'€ 日本\'); end; }'

it.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16, little end first', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
])('reads %s', (_, bytes) => {
  expect(decodeSource(bytes)).toBe(text)
})

it('marks bytes that are no UTF-8', () => {
  expect(decodeSource(Buffer.from('Ärger', 'latin1'))).toBe('\uFFFDrger')
})
