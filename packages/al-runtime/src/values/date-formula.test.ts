import { describe, expect, it } from 'vitest'
import { addDate, subDate } from './date-arithmetic.ts'
import { DateFormula } from './date-formula.ts'
import { civilOf, dateOf, dayNumber, dayOf, isoWeek, weekday } from './dates.ts'

const iso = (date: number) => {
  const { year, month, day } = civilOf(dayOf(date))
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
const at = (text: string) => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return dateOf(year, month, day)
}

describe('CalcDate', () => {
  it.each([
    ['<1D>', '2021-12-31', '2022-01-01'],
    ['-1W', '2021-01-04', '2020-12-28'],
    ['1M', '2021-01-31', '2021-02-28'],
    ['1M', '2024-01-31', '2024-02-29'],
    ['-1Y', '2024-02-29', '2023-02-28'],
    ['1Q', '2021-11-30', '2022-02-28'],
    ['<CM>', '2021-02-10', '2021-02-28'],
    ['<CM>', '2021-01-31', '2021-01-31'],
    ['<-CM>', '2021-02-10', '2021-02-01'],
    ['<CW>', '2021-04-07', '2021-04-11'],
    ['<-CW>', '2021-04-07', '2021-04-05'],
    ['<CQ+1D>', '2021-05-05', '2021-07-01'],
    ['<-CY>', '2021-05-05', '2021-01-01'],
    ['<CM+1D-1M>', '2021-05-15', '2021-05-01'],
    ['WD2', '2021-04-06', '2021-04-13'],
    ['WD5', '2021-04-06', '2021-04-09'],
    ['-WD2', '2021-04-06', '2021-03-30'],
    ['D10', '2021-04-06', '2021-04-10'],
    ['D6', '2021-04-06', '2021-05-06'],
    ['-D10', '2021-04-06', '2021-03-10'],
    ['', '2021-04-06', '2021-04-06'],
  ])('applies %s to %s: %s', (formula, from, to) => {
    expect(iso(DateFormula.parse(formula)!.applyTo(at(from)))).toBe(to)
  })

  it('refuses 0D, nonsense, and dates out of range', () => {
    expect(() => DateFormula.parse('1D')!.applyTo(0)).toThrow('undefined date')
    expect(DateFormula.parse('banana')).toBeUndefined()
    expect(DateFormula.parse('1D1M')).toBeUndefined()
    expect(() => DateFormula.parse('9999Y')!.applyTo(at('2021-01-01'))).toThrow('The date is not valid.')
  })

  it('drops the closing flag, which date arithmetic keeps', () => {
    const closing = at('2021-12-31') + 1

    expect(DateFormula.parse('1D')!.applyTo(closing)).toBe(at('2022-01-01'))
    expect(addDate(closing, 1)).toBe(at('2022-01-01') + 1)
    expect(subDate(at('2022-01-01'), 1)).toBe(at('2021-12-31'))
  })
})

it('agrees with JavaScript on every day from 1753 to 9999, weekday included', () => {
  const first = dayNumber(1753, 1, 1)
  const last = dayNumber(9999, 12, 31)
  for (let day = first; day <= last; day += 13) {
    const { year, month, day: dayOfMonth } = civilOf(day)
    const js = new Date(Date.UTC(year, month - 1, dayOfMonth))
    if (dayNumber(year, month, dayOfMonth) !== day) throw new Error(`day ${day}`)
    if (weekday(day) !== ((js.getUTCDay() + 6) % 7) + 1) throw new Error(`weekday of ${day}`)
  }
})

it.each([
  [2020, 12, 31, 2020, 53],
  [2021, 1, 3, 2020, 53],
  [2021, 1, 4, 2021, 1],
  [2019, 12, 30, 2020, 1],
])('finds the ISO week of %i-%i-%i: %i week %i', (year, month, day, weekYear, week) => {
  expect(isoWeek(dayNumber(year, month, day))).toEqual({ year: weekYear, week })
})
