/** How a session writes and reads values. */
export interface Culture {
  readonly decimalPoint: string
  readonly thousands: string
  readonly yes: string
  readonly no: string
  readonly am: string
  readonly pm: string
  readonly monthNames: readonly string[]
  /** Monday first. */
  readonly weekdayNames: readonly string[]
  /** Order of the parts of a written date. */
  readonly dateOrder: readonly ('day' | 'month' | 'year')[]
  /** Words that stand for today and for the work date. */
  readonly todayWords: readonly string[]
  readonly workDateWords: readonly string[]
  readonly durationUnits: readonly DurationUnit[]
}

export interface DurationUnit {
  readonly ms: number
  readonly one: string
  readonly many: string
}

export const enUs: Culture = {
  decimalPoint: '.',
  thousands: ',',
  yes: 'Yes',
  no: 'No',
  am: 'AM',
  pm: 'PM',
  monthNames: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  weekdayNames: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  dateOrder: ['month', 'day', 'year'],
  todayWords: ['today'],
  workDateWords: ['workdate'],
  durationUnits: [
    { ms: 86_400_000, one: 'day', many: 'days' },
    { ms: 3_600_000, one: 'hour', many: 'hours' },
    { ms: 60_000, one: 'minute', many: 'minutes' },
    { ms: 1000, one: 'second', many: 'seconds' },
    { ms: 1, one: 'millisecond', many: 'milliseconds' },
  ],
}
