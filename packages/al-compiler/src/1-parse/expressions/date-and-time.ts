const MS_PER_DAY = 86_400_000
const FIRST_YEAR = 1753
/** Days from 0001-01-01, which is day 1, to 1970-01-01. */
const UNIX_EPOCH_DAY = 719_163

/** `20261231` or `0` to a date as al-abi's AlType says; undefined when there is no such day. */
export function dateValue(digits: string): number | undefined {
  if (digits === '0') return 0
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(digits)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = year >= FIRST_YEAR && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? 2 * (date.getTime() / MS_PER_DAY + UNIX_EPOCH_DAY) : undefined
}

/** `235959`, `235959.999` or `0` to a time as al-abi's AlType says; undefined when there is no such time. */
export function timeValue(digits: string): number | undefined {
  if (digits === '0') return 0
  const [, hours = '', minutes = '', seconds = '', fraction = ''] =
    /^(\d\d)(\d\d)(\d\d)(?:\.(\d{1,3}))?$/.exec(digits) ?? []
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined
  const inSeconds = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)
  return inSeconds * 1000 + Number(fraction.padEnd(3, '0')) + 1
}
