import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

it.each([
  { locale: 'en-GB', time: '14:02:11', exact: '14:02:11.320' },
  { locale: 'de-DE', time: '14:02:11', exact: '14:02:11.320' },
  { locale: 'ja-JP', time: '14:02:11', exact: '14:02:11.320' },
  { locale: 'en-US', time: '02:02:11 pm', exact: '02:02:11.320 pm' },
  { locale: 'ar-EG', time: '02:02:11 pm', exact: '02:02:11.320 pm' },
])('shows the clock of $locale', async ({ locale, time, exact }) => {
  vi.stubGlobal('navigator', { language: locale })
  const { formatExactTime, formatTime } = await import('./format-time.ts')
  const when = new Date(2026, 10, 4, 14, 2, 11, 320).getTime()

  expect(formatTime(when, when)).toBe(time)
  expect(formatExactTime(when)).toBe(exact)
  expect(formatTime(when, when + 86_400_000)).toBe(`4 Nov, ${time}`)
})

it.each(['en-US@posix', 'C', ''])(
  'takes the default clock when the browser reports %j, which is no language tag',
  async (language) => {
    vi.stubGlobal('navigator', { language })
    const { formatTime } = await import('./format-time.ts')
    const when = new Date(2026, 10, 4, 14, 2, 11).getTime()

    expect(formatTime(when, when)).toMatch(/^(14:02:11|02:02:11 pm)$/)
  },
)
