import type { CompiledImage } from '@alcove/al-abi'
import { expect, it } from 'vitest'
import { runnableImage } from './runnable-image.ts'

it('keeps code, numbers and metadata, and neither texts nor source maps', () => {
  const manifest = {
    id: 'a',
    name: 'A',
    publisher: 'P',
    version: '1.0.0.0',
    preprocessorSymbols: [],
    dependencies: [],
    features: [],
  }
  const object = { kind: 'Codeunit', id: 1, name: 'C', file: 0, line: 1, code: 'return 1', procedures: [] } as const
  const image: CompiledImage = {
    generation: 2,
    apps: [
      {
        abiVersion: 1,
        manifest,
        files: [{ path: 'c.al', text: 'codeunit' }],
        objects: [{ ...object, sourceMap: '{}' }],
      },
    ],
    bases: [[1]],
  }

  expect(runnableImage(image)).toEqual({ ...image, apps: [{ abiVersion: 1, manifest, files: [], objects: [object] }] })
  expect(image.apps[0]?.files).toHaveLength(1)
})
