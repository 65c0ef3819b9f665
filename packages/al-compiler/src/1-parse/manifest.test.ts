import { expect, it } from 'vitest'
import { readManifest } from './manifest.ts'

it('reads what the compiler needs of an app.json, comments and trailing commas allowed', () => {
  const { manifest, diagnostics } = readManifest(
    'app.json',
    `\ufeff{
      // the app
      "id": "a1", "name": "My App", "publisher": "Me", "version": "1.0.0.0",
      "dependencies": [{ "appId": "b2", "name": "Other", "publisher": "You", "version": "2.0.0.0" },],
      "preprocessorSymbols": ["CLEAN25"], /* newer */ "features": ["NoImplicitWith"],
      "internalsVisibleTo": [{ "id": "C3", "name": "Friend", "publisher": "Me" }, { "name": "Nobody" }, 1],
      "idRanges": [{ "from": 50100, "to": 50149 }], "runtime": "14.0"
    }`,
  )

  expect(diagnostics).toEqual([])
  expect(manifest).toEqual({
    id: 'a1',
    name: 'My App',
    publisher: 'Me',
    version: '1.0.0.0',
    dependencies: [{ id: 'b2', name: 'Other', publisher: 'You', version: '2.0.0.0' }],
    preprocessorSymbols: ['CLEAN25'],
    features: ['NoImplicitWith'],
    internalsVisibleTo: [{ id: 'C3', name: 'Friend', publisher: 'Me' }],
  })
})

it.each([
  ['{\n  "id": "a",\n  "name" "b"\n}', 3, 10],
  ['{ "id": }', 1, 9],
  ['', 1, 1],
  ['{ "id": "a" } x', 1, 15],
  ['{ "id": "a\n" }', 1, 9],
])('tells where %j is broken', (text, line, column) => {
  const { manifest, diagnostics } = readManifest('app.json', text)

  expect(manifest).toBeUndefined()
  expect(diagnostics).toMatchObject([{ code: 'AL1017', file: 'app.json', line, column }])
})

it('names what is of another type', () => {
  const { diagnostics } = readManifest(
    'app.json',
    '{ "id": "a", "name": "b", "publisher": 3, "version": "1", "preprocessorSymbols": "A", "dependencies": {} }',
  )

  expect(diagnostics.map(({ message }) => message)).toEqual([
    'app.json: "publisher" must be a text',
    'app.json: "preprocessorSymbols" must be a list',
    'app.json: "dependencies" must be a list',
  ])
})

it('names what is missing', () => {
  const { diagnostics } = readManifest('app.json', '{ "id": "a", "name": "b", "publisher": "c" }')

  expect(diagnostics.map(({ message }) => message)).toEqual(['app.json: "version" is missing'])
})
