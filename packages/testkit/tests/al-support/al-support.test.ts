import { findBuiltIns, unsupportedTypes } from '@alcove/al-abi'
import { expect, it } from 'vitest'
import { runAl } from '../../src/run-al.ts'
import { documentedFunctions, documentedMethods, ofCompiler } from './documented-methods.ts'
import { supportPage, works } from './support-page.ts'

it('is what docs/reference/al-support.md says (npm run docs writes it)', async () => {
  await expect(supportPage()).toMatchFileSnapshot('../../../../docs/reference/al-support.md')
})

it('lets code name every documented method and function', () => {
  const unknown = [
    ...Object.entries(documentedMethods).flatMap(([type, names]) => names.map((name) => [type, name] as const)),
    ...Object.values(documentedFunctions).flatMap((names) => names.map((name) => ['System', name] as const)),
  ].filter(
    ([owner, name]) =>
      !unsupportedTypes.includes(owner) &&
      !ofCompiler.has(`${owner}.${name}`) &&
      findBuiltIns(owner, name).length === 0,
  )

  expect(unknown).toEqual([])
})

/** Types of which a variable can be declared by their name alone. */
const declared = Object.keys(documentedMethods).filter(
  (type) =>
    unsupportedTypes.includes(type) && !/^(Page|Query|Report|XmlPort|RequestPage|TestPage|TestRequestPage)$/.test(type),
)

it.each(declared)('raises an error that names the method for everything of %s that does not work', async (type) => {
  const methods = (documentedMethods[type] ?? []).filter((name) => !works(type, name))
  const calls = methods.map((name) => `asserterror V."${name}"(); Message(GetLastErrorText());`)

  const shown = await runAl(`codeunit 50100 Program { trigger OnRun() var V: ${type}; begin ${calls.join('\n')} end; }`)

  expect(shown).toEqual(methods.map((name) => `${type}.${name} is not implemented`))
})
