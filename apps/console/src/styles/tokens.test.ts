import { expect, it } from 'vitest'
import tokens from './tokens.css?raw'

type Theme = 0 | 1

/** Token values by theme, read from the stylesheet itself. */
function colours(theme: Theme): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', light = '', dark = ''] of tokens.matchAll(
    /--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g,
  )) {
    found.set(name, theme === 0 ? light : dark)
  }
  return found.set('on-solid', '#ffffff')
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const tints = ['surface', 'canvas', 'row-hover', 'row-selected', 'row-flash', 'row-ended'] as const
const pairs: readonly (readonly [text: string, under: string, atLeast: number])[] = [
  ...tints.flatMap((tint) => [
    ['fg', tint, 4.5] as const,
    ['fg-muted', tint, 4.5] as const,
    ['fg-subtle', tint, 4.5] as const,
    ['border-control', tint, 3] as const,
  ]),
  ['accent', 'surface', 4.5],
  ['accent', 'accent-soft', 4.5],
  ['danger', 'surface', 4.5],
  ['danger', 'danger-soft', 4.5],
  ['warn', 'surface', 4.5],
  ['warn', 'warn-soft', 4.5],
  ['warn', 'row-flash', 4.5],
  ['ok', 'surface', 4.5],
  ['ok', 'ok-soft', 4.5],
  ['violet', 'surface', 4.5],
  ['on-solid', 'accent-solid', 4.5],
  ['on-solid', 'danger-solid', 4.5],
  ['focus', 'surface', 3],
  ['focus', 'canvas', 3],
]

it.each([
  { name: 'light', theme: 0 },
  { name: 'dark', theme: 1 },
] as const)('every text and line reaches its contrast in $name (console.md 16.9)', ({ theme }) => {
  const values = colours(theme)
  const low = pairs
    .map(([text, under, atLeast]) => ({
      text,
      under,
      atLeast,
      is: contrast(values.get(text) ?? '', values.get(under) ?? ''),
    }))
    .filter(({ is, atLeast }) => !(is >= atLeast))

  expect(values.size).toBeGreaterThan(20)
  expect(low).toEqual([])
})
