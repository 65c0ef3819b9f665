import { expect, it } from 'vitest'
import { parseFile } from './parse-file.ts'

it('reads bodies but keeps nothing of them where only declarations are wanted', () => {
  const text = `codeunit 1 T {
  procedure P(A: Integer) B: Text var C: Date; begin if A > 1 then exit('x'); end;
  trigger OnRun() begin Message('y'); A +; end; }`

  const { tree, diagnostics } = parseFile('t.al', text, { declarationsOnly: true })
  const whole = parseFile('t.al', text)
  const [procedure] = tree.objects[0]?.procedures ?? []

  expect(procedure).toMatchObject({ parameters: [{ name: { name: 'A' } }], body: { kind: 'Block', statements: [] } })
  expect(procedure?.body?.span).toEqual(whole.tree.objects[0]?.procedures[0]?.body?.span)
  expect(tree.objects[0]?.triggers[0]?.body.statements).toEqual([])
  expect(diagnostics).toEqual(whole.diagnostics)
  expect(diagnostics.length).toBeGreaterThan(0)
})
