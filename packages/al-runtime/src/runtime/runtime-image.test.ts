import type { CompiledImage, CompiledObject } from '@alcove/al-abi'
import { describe, expect, it } from 'vitest'
import { imageOf } from '../../tests/support/image.ts'
import { recordingHost } from '../../tests/support/session.ts'
import { AlSession } from '../session/al-session.ts'
import { box } from '../values/refs.ts'
import { Variant } from '../values/variant.ts'
import { loadImage } from './load-image.ts'
import { runtime } from './runtime.ts'
import { toVariant } from './default-values.ts'

const plain = { file: 0, line: 1, procedures: [] }
const metal = { values: [{ ordinal: 0, name: 'Iron', caption: 'Iron', implementations: { itool: 2 } }] }
const objects: readonly CompiledObject[] = [
  {
    ...plain,
    kind: 'Enum',
    id: 50,
    name: 'Metal',
    enum: { id: 50, name: 'Metal', extensible: true, ...metal, unknownImplementations: { itool: 1 } },
  },
  {
    ...plain,
    kind: 'EnumExtension',
    id: 51,
    name: 'More Metal',
    extends: 'metal',
    enum: { id: 51, name: 'More Metal', extensible: false, values: [{ ordinal: 7, name: 'Gold', caption: '' }] },
  },
]

function sessionOf(image: CompiledImage): AlSession {
  const [app] = image.apps
  const whole = { ...image, apps: [{ ...app!, objects: [...app!.objects, ...objects] }] }
  return new AlSession(recordingHost(), loadImage(whole))
}

const tool = `return class extends rt.Codeunit { static interfaces = ['itool'] }`

describe('an image', () => {
  it('is evaluated object by object, when first used', () => {
    const s = sessionOf(imageOf({ id: 1, code: 'return class extends rt.Codeunit {}' }, { id: 2, code: 'throw 1' }))

    expect(runtime.codeunit(s, 1)).toBeInstanceOf(runtime.Codeunit)
    expect(() => runtime.codeunit(s, 9)).toThrow('The codeunit 9 does not exist.')
  })

  it('knows the platform tables', () => {
    const s = sessionOf(imageOf())

    expect(s.image.table(2_000_000_110)?.name).toBe('Active Session')
    expect(s.image.table(4711)).toBeUndefined()
  })

  it('names the place of a procedure number', () => {
    const s = sessionOf(imageOf({ id: 1, code: '' }, { id: 2, code: '' }))

    expect(s.image.frame(101, 5)).toMatchObject({ objectKind: 'CodeUnit', objectId: 2, procedure: 'OnRun', line: 5 })
    expect(s.image.frame(7, 5)).toMatchObject({ objectId: 0, line: 5 })
  })

  it('gives one instance of a single-instance codeunit to each session', () => {
    const image = imageOf({ id: 1, code: 'return class extends rt.Codeunit {}', singleInstance: true })
    const [a, b] = [sessionOf(image), sessionOf(image)]

    expect(runtime.codeunit(a, 1)).toBe(runtime.codeunit(a, 1))
    expect(runtime.codeunit(a, 1)).not.toBe(runtime.codeunit(b, 1))
  })

  it('runs generated code in strict mode', () => {
    const s = sessionOf(
      imageOf({
        id: 1,
        code: 'return class extends rt.Codeunit { p_this() { return this_() } }; function this_() { return this }',
      }),
    )

    expect((runtime.codeunit(s, 1) as unknown as { p_this(): unknown }).p_this()).toBeUndefined()
  })
})

describe('enums and interfaces', () => {
  const s = sessionOf(imageOf({ id: 1, code: tool }, { id: 2, code: tool }))
  const type = { kind: 'Enum', id: 50, name: 'Metal' } as const

  it('add the values of extensions', () => {
    expect(runtime.Enum.Names(s, undefined, type).items).toEqual(['Iron', 'Gold'])
    expect(runtime.Enum.Ordinals(s, undefined, type).items).toEqual([0, 7])
  })

  it('find the codeunit of a value, and the one for unknown ordinals', () => {
    expect(runtime.enumInterface(s, 50, 0, 'ITool').constructor).toBe(s.image.codeunitClass(2))
    expect(runtime.enumInterface(s, 50, 99, 'ITool').constructor).toBe(s.image.codeunitClass(1))
    expect(() => runtime.enumInterface(s, 50, 7, 'ITool')).toThrow('has not been assigned')
  })

  it('test and cast', () => {
    const made = runtime.codeunit(s, 1)
    const itool = { kind: 'Interface', name: 'ITool' } as const

    expect(runtime.isType(made, itool)).toBe(true)
    expect(runtime.isType(new Variant(made, itool), { kind: 'Codeunit', id: 2 })).toBe(false)
    expect(runtime.asType(made, { kind: 'Codeunit', id: 1 })).toBe(made)
    expect(() => runtime.asType(made, { kind: 'Interface', name: 'IOther' })).toThrow('Unable to cast')
  })
})

describe('defaults', () => {
  const s = sessionOf(imageOf())

  it('make arrays with elements of their own', () => {
    const type = { kind: 'Array', of: { kind: 'List', of: { kind: 'Integer' } }, dimensions: [2, 2] } as const
    const array = runtime.defaultOf(s, type) as ReturnType<typeof runtime.copyArray>

    expect(array.v).toHaveLength(4)
    expect(array.v[0]).not.toBe(array.v[1])
    expect(() => runtime.assignArray(array, runtime.defaultOf(s, { ...type, dimensions: [4] }))).toThrow('dimensions')
  })

  it('copy and clear arrays by value', () => {
    const array = runtime.defaultOf(s, { kind: 'Array', of: { kind: 'Integer' }, dimensions: [2] })
    const copy = runtime.copyArray(array)
    runtime.ref(copy.v, 0).v = 5

    expect(toVariant(array, { kind: 'Array', of: { kind: 'Integer' }, dimensions: [2] })).not.toBe(array)
    expect((array as typeof copy).v).toEqual([0, 0])
    runtime.clearArray(copy)
    expect(copy.v).toEqual([0, 0])
  })
})

it('converts on the way through a reference of another type', () => {
  const inner = box('abc')
  const via = runtime.refVia(
    inner,
    (value) => value,
    (value: string) => value.toUpperCase(),
  )

  via.v = 'xyz'

  expect(inner.v).toBe('XYZ')
})
