import { useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { EventsSearch } from '../../core/events/events-query.ts'
import { parseWhen } from '../../core/time-span.ts'
import { t } from '../../texts/text.ts'
import { Icon } from '../../ui/icon.tsx'
import { Popover } from '../../ui/popover.tsx'

const ranges = { all: '', '15m': '-15m', '1h': '-1h', today: 'today', '7d': '-7d' } as const
type Range = keyof typeof ranges

export function rangeOf({ from, to }: EventsSearch): Range | 'custom' {
  if (to !== undefined) return 'custom'
  const known = (Object.keys(ranges) as Range[]).find((range) => ranges[range] === (from ?? ''))
  return known ?? 'custom'
}

export function RangePicker({
  search,
  range,
  onChange,
}: {
  search: EventsSearch
  range: Range | 'custom'
  onChange: (changes: EventsSearch) => void
}): ReactNode {
  const anchor = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const ids = { from: useId(), to: useId() }
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const open = (): void => {
    setFrom(localInput(parseWhen(search.from, Date.now())))
    setTo(localInput(parseWhen(search.to, Date.now())))
    setOpen(true)
  }
  const choose = (changes: EventsSearch): void => {
    setOpen(false)
    anchor.current?.focus()
    onChange(changes)
  }
  return (
    <>
      <button
        type="button"
        ref={anchor}
        className="btn soft"
        aria-label={`${t('events.pick')}: ${t(`events.pick.${range}`)}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => (isOpen ? setOpen(false) : open())}
      >
        {t(`events.pick.${range}`)}
        <Icon name="down" />
      </button>
      {isOpen && (
        <Popover anchor={anchor} align="end" role="dialog" label={t('events.pick')} onClose={() => setOpen(false)}>
          <div className="range-fields">
            <div className="suggest">
              {(Object.keys(ranges) as Range[]).map((one) => (
                <button
                  key={one}
                  type="button"
                  className="chip"
                  aria-pressed={one === range}
                  onClick={() => choose({ from: ranges[one], to: '' })}
                >
                  {t(`events.pick.${one}`)}
                </button>
              ))}
            </div>
            <div>
              <label className="label" htmlFor={ids.from}>
                {t('events.from')}
              </label>
              <span className="field">
                <input
                  id={ids.from}
                  type="datetime-local"
                  value={from}
                  onChange={(event) => setFrom(event.target.value)}
                />
              </span>
            </div>
            <div>
              <label className="label" htmlFor={ids.to}>
                {t('events.to')}
              </label>
              <span className="field">
                <input id={ids.to} type="datetime-local" value={to} onChange={(event) => setTo(event.target.value)} />
              </span>
            </div>
            <button
              type="button"
              className="btn primary"
              onClick={() => choose({ from: utcText(from), to: utcText(to) })}
            >
              {t('common.apply')}
            </button>
          </div>
        </Popover>
      )}
    </>
  )
}

/** What a datetime-local field holds: the browser's zone, to the minute. */
function localInput(at: number | undefined): string {
  if (at === undefined) return ''
  return new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

function utcText(local: string): string {
  const at = local === '' ? Number.NaN : new Date(local).getTime()
  return Number.isNaN(at) ? '' : new Date(at).toISOString()
}
