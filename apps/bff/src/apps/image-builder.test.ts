import type { CompiledImage } from '@alcove/al-abi'
import { compileAl } from '@alcove/testkit'
import { expect, it } from 'vitest'
import { ImageBuilder } from './image-builder.ts'

const app = compileAl(`codeunit 50001 One { trigger OnRun() begin Two(); end; procedure Two() begin end; }`)
const other = { ...app, manifest: { ...app.manifest, id: '11111111-1111-4111-8111-111111111111' } }

function numbersOf({ apps, bases }: CompiledImage, id: string): number[] {
  const at = apps.findIndex(({ manifest }) => manifest.id === id)
  return (apps[at]?.objects ?? []).flatMap(({ procedures }, index) =>
    procedures.map((_procedure, offset) => (bases[at]?.[index] ?? 0) + offset),
  )
}

it('never hands out a procedure number twice, and leaves the other apps their own', () => {
  const images = new ImageBuilder()

  const first = images.next([app])
  const second = images.next([other])
  const third = images.next([app])
  const numbers = [
    numbersOf(first, app.manifest.id),
    numbersOf(second, other.manifest.id),
    numbersOf(third, app.manifest.id),
  ].flat()

  expect(new Set(numbers).size).toBe(numbers.length)
  expect(Math.min(...numbers)).toBe(1)
  expect(numbersOf(third, other.manifest.id)).toEqual(numbersOf(second, other.manifest.id))
  expect([first, second, third].map(({ generation }) => generation)).toEqual([1, 2, 3])
  expect(images.current).toBe(third)
})
