import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DateFormula } from './date-formula.ts'
import { civilOfDate, dateOf, isClosing, MAX_DATE, MIN_DATE, weekday, dayOf } from './dates.ts'

const DAY = 2

/** Far enough from both ends of the calendar for every formula of these tests. */
const dates = fc.integer({ min: dateOf(2000, 1, 1) / 2, max: dateOf(2400, 12, 31) / 2 }).map((day) => 2 * day)
const counts = fc.integer({ min: 0, max: 400 })
const periods = fc.constantFrom('W', 'M', 'Q', 'Y')
const term = fc.oneof(
  fc.tuple(counts, fc.constantFrom('D', 'W', 'M', 'Q')).map(([count, unit]) => `${count}${unit}`),
  fc.integer({ min: 0, max: 100 }).map((count) => `${count}Y`),
  fc.constantFrom('CD', 'CW', 'CM', 'CQ', 'CY'),
  fc.integer({ min: 1, max: 7 }).map((day) => `WD${day}`),
  fc.integer({ min: 1, max: 31 }).map((day) => `D${day}`),
)
const signs = fc.constantFrom('+', '-')

const calc = (formula: string, date: number): number => DateFormula.parse(formula)!.applyTo(date)
const isoDate = (date: number) => {
  const { year, month, day } = civilOfDate(date)
  return new Date(Date.UTC(year, month - 1, day))
}
const shown = (date: Date) => date.toISOString().slice(0, 10)

/** Days of the months are JavaScript's, so that this is no second look at our own tables. */
function inMonths(date: number, count: number): Date {
  const from = isoDate(date)
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count + 1, 0))
  return new Date(Math.min(last.getTime(), last.getTime() + (from.getUTCDate() - last.getUTCDate()) * 86_400_000))
}

describe('CalcDate, whatever the date', () => {
  it('goes from left to right: a formula of two terms is one after the other', () => {
    fc.assert(
      fc.property(term, signs, term, dates, (first, sign, second, date) => {
        expect(calc(`${first}${sign}${second}`, date)).toBe(calc(`${sign}${second}`, calc(first, date)))
      }),
    )
  })

  it('takes back days and weeks exactly, and a week is seven days', () => {
    fc.assert(
      fc.property(counts, dates, (count, date) => {
        expect(calc(`${count}D-${count}D`, date)).toBe(date)
        expect(calc(`-${count}W+${count}W`, date)).toBe(date)
        expect(calc(`${count}W`, date)).toBe(date + 7 * count * DAY)
      }),
    )
  })

  it('counts months by the calendar, and clips to the last day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -900, max: 900 }), dates, (count, date) => {
        const formula = `${count < 0 ? '-' : ''}${Math.abs(count)}M`

        expect(shown(isoDate(calc(formula, date)))).toBe(shown(inMonths(date, count)))
      }),
    )
  })

  it('takes back months but for the days that were clipped', () => {
    fc.assert(
      fc.property(counts, dates, (count, date) => {
        const lost = (date - calc(`${count}M-${count}M`, date)) / DAY

        expect(lost).toBeGreaterThanOrEqual(0)
        expect(lost).toBeLessThanOrEqual(civilOfDate(date).day <= 28 ? 0 : 3)
      }),
    )
  })

  it('knows a quarter as three months and a year as twelve', () => {
    fc.assert(
      fc.property(signs, fc.integer({ min: 0, max: 100 }), dates, (sign, count, date) => {
        expect(calc(`${sign}${count}Q`, date)).toBe(calc(`${sign}${3 * count}M`, date))
        expect(calc(`${sign}${count}Y`, date)).toBe(calc(`${sign}${12 * count}M`, date))
      }),
    )
  })

  it('finds the ends of the period that the date is in: they enclose it, and their days have the same ends', () => {
    fc.assert(
      fc.property(periods, dates, fc.nat(), (period, date, some) => {
        const [first, last] = [calc(`-C${period}`, date), calc(`C${period}`, date)]
        const inside = first + DAY * (some % ((last - first) / DAY + 1))

        expect(first).toBeLessThanOrEqual(date)
        expect(last).toBeGreaterThanOrEqual(date)
        expect([calc(`-C${period}`, inside), calc(`C${period}`, inside)]).toEqual([first, last])
        expect(calc(`-C${period}`, last + DAY)).toBe(last + DAY)
      }),
    )
  })

  it('begins weeks with Monday, months and quarters with the first, years with January', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const monday = calc('-CW', date)
        expect([weekday(dayOf(monday)), calc('CW', date) - monday]).toEqual([1, 6 * DAY])
        expect(civilOfDate(calc('-CM', date))).toEqual({ ...civilOfDate(date), day: 1 })
        expect(calc('CM', date)).toBe(calc('-CM+1M-1D', date))
        expect((civilOfDate(calc('-CQ', date)).month - 1) % 3).toBe(0)
        expect(calc('CQ', date)).toBe(calc('-CQ+1Q-1D', date))
        expect(calc('-CY', date)).toBe(dateOf(civilOfDate(date).year, 1, 1))
        expect(calc('CD', date)).toBe(date)
      }),
    )
  })

  it('goes to a weekday one to seven days away, and back to that of the date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), dates, (wanted, date) => {
        const found = calc(`WD${wanted}`, date)

        expect(weekday(dayOf(found))).toBe(wanted)
        expect((found - date) / DAY).toBeGreaterThanOrEqual(1)
        expect((found - date) / DAY).toBeLessThanOrEqual(7)
        expect(calc(`-WD${weekday(dayOf(date))}`, found)).toBe(date)
      }),
    )
  })

  it('goes to the nearest day of a month, the last one where it has no such day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), signs, dates, (wanted, sign, date) => {
        const found = calc(`${sign}D${wanted}`, date)
        const step = sign === '+' ? DAY : -DAY
        const fits = (day: number) => civilOfDate(day).day === Math.min(wanted, civilOfDate(calc('CM', day)).day)

        expect(fits(found)).toBe(true)
        for (let day = date + step; day !== found; day += step) expect(fits(day)).toBe(false)
      }),
    )
  })

  it('takes a closing date for its day, and gives none', () => {
    fc.assert(
      fc.property(term, signs, dates, (one, sign, date) => {
        expect(calc(sign + one, date + 1)).toBe(calc(sign + one, date))
        expect(isClosing(calc(sign + one, date + 1))).toBe(false)
      }),
    )
  })

  it('gives a date of the calendar or an error, whatever the count', () => {
    const anywhere = fc.integer({ min: MIN_DATE, max: MAX_DATE })
    const huge = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 40n }), fc.constantFrom('D', 'W', 'M', 'Q', 'Y'))
    const any = fc.oneof(
      term,
      huge.map(([count, unit]) => `${count}${unit}`),
    )
    fc.assert(
      fc.property(any, signs, anywhere, (one, sign, date) => {
        let found: number
        try {
          found = calc(sign + one, date)
        } catch (error) {
          expect(String((error as { text?: string }).text ?? error)).toMatch(/date/i)
          return
        }
        expect(found).toBeGreaterThanOrEqual(MIN_DATE)
        expect(found).toBeLessThanOrEqual(MAX_DATE)
        expect(Number.isInteger(found)).toBe(true)
      }),
    )
  })
})

describe('the text of a date formula', () => {
  it('is read without brackets, blanks and case, and reads back as itself', () => {
    fc.assert(
      fc.property(term, signs, term, dates, (first, sign, second, date) => {
        const formula = DateFormula.parse(`${first}${sign}${second}`)!
        const dressed = DateFormula.parse(` < ${first.toLowerCase()} ${sign} ${second} > `)!

        expect(dressed.equals(formula)).toBe(true)
        expect(DateFormula.parse(formula.text)!.applyTo(date)).toBe(formula.applyTo(date))
      }),
    )
  })

  it('is refused or reads back as itself, whatever it is', () => {
    const words = fc.array(fc.constantFrom(...'0123456789CDWMQY+-<> x'), { maxLength: 12 }).map((all) => all.join(''))
    fc.assert(
      fc.property(words, (word) => {
        const formula = DateFormula.parse(word)
        if (formula === undefined) return
        expect(DateFormula.parse(formula.text)?.text).toBe(formula.text)
        expect(DateFormula.parse(`<${formula.text}>`)?.text).toBe(formula.text)
      }),
      { numRuns: 2_000 },
    )
  })
})
