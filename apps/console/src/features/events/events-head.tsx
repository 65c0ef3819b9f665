import { endReasons, eventTypes } from '@alcove/contracts'
import { useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { EventListState } from '../../core/events/event-list.ts'
import type { EventsSearch } from '../../core/events/events-query.ts'
import { itemsOf, toggleItem } from '../../core/sessions/sessions-query.ts'
import { parseWhen } from '../../core/time-span.ts'
import { t } from '../../texts/text.ts'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { Popover } from '../../ui/popover.tsx'
import { reasonText } from '../../words/cause.ts'
import { SearchField } from '../sessions/filter-bar.tsx'

const ranges = { all: '', '15m': '-15m', '1h': '-1h', today: 'today', '7d': '-7d' } as const
type Range = keyof typeof ranges

function rangeOf({ from, to }: EventsSearch): Range | 'custom' {
  if (to !== undefined) return 'custom'
  const known = (Object.keys(ranges) as Range[]).find((range) => ranges[range] === (from ?? ''))
  return known ?? 'custom'
}

export type EventsHeadProps = {
  readonly search: EventsSearch
  readonly state: EventListState
  readonly isLive: boolean
  readonly onChange: (changes: EventsSearch) => void
}

export function EventsHead({ search, state, isLive, onChange }: EventsHeadProps): ReactNode {
  const range = rangeOf(search)
  const isFollowing = search.tail === '1' && isLive
  const { retention } = state
  return (
    <>
      <div className="title-row">
        <h1>{t('events.title')}</h1>
        {state.status === 'ready' && (
          <span className="counts">{t('events.count', { total: state.total, range: t(`events.range.${range}`) })}</span>
        )}
        <span className="grow" />
        <RangePicker search={search} range={range} onChange={onChange} />
        {isLive && (
          <button
            type="button"
            className="btn soft"
            aria-pressed={isFollowing}
            onClick={() => onChange({ tail: isFollowing ? '' : '1' })}
          >
            <Icon name={isFollowing ? 'live' : 'play'} className={isFollowing ? 't-ok' : ''} />
            {isFollowing ? t('events.following') : t('events.follow')}
          </button>
        )}
      </div>
      <div className="filter-row" role="search" aria-label={t('sessions.filters')}>
        <SearchField value={search.q ?? ''} onChange={(q) => onChange({ q })} label={t('events.search')} />
        <ChoiceMenu
          label={t('events.event')}
          chosen={search.type}
          options={eventTypes.map((type) => ({ value: type, label: t(`event.${type}`) }))}
          onChange={(type) => onChange({ type })}
        />
        <ChoiceMenu
          label={t('events.cause')}
          chosen={search.reason}
          options={endReasons.map((reason) => ({
            value: reason,
            label: reason === 'stopped' ? t('stage.endedPlain') : reasonText(reason),
          }))}
          onChange={(reason) => onChange({ reason })}
        />
        <NameFilter label={t('events.actor')} value={search.actor ?? ''} onChange={(actor) => onChange({ actor })} />
        <NameFilter label={t('events.user')} value={search.user ?? ''} onChange={(user) => onChange({ user })} />
        <span className="grow" />
        {retention && (
          <span
            className="hint"
            title={t('events.kept', { days: retention.interactiveDays, short: retention.nonInteractiveDays })}
          >
            {t(search.event === undefined ? 'events.kept' : 'events.keptShort', {
              days: retention.interactiveDays,
              short: retention.nonInteractiveDays,
            })}
          </span>
        )}
      </div>
    </>
  )
}

type Option = { readonly value: string; readonly label: string }

function ChoiceMenu({
  label,
  chosen,
  options,
  onChange,
}: {
  label: string
  chosen: string | undefined
  options: readonly Option[]
  onChange: (text: string) => void
}): ReactNode {
  const items = itemsOf(chosen)
  return (
    <MenuButton
      label={label}
      className="chip"
      align="start"
      content={
        <>
          {label}
          {items.length > 0 && <span className="counter">{items.length}</span>}
          <Icon name="down" />
        </>
      }
      items={() =>
        options.map((option) => ({
          kind: 'check',
          label: option.label,
          checked: items.includes(option.value),
          onChoose: () => onChange(toggleItem(chosen, option.value) ?? ''),
        }))
      }
    />
  )
}

function NameFilter({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (text: string) => void
}): ReactNode {
  const anchor = useRef<HTMLButtonElement>(null)
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState(value)
  const apply = (next: string): void => {
    onChange(next.trim())
    setOpen(false)
    anchor.current?.focus()
  }
  return (
    <>
      <button
        type="button"
        ref={anchor}
        className="chip"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => {
          setText(value)
          setOpen(!isOpen)
        }}
      >
        <span className={value === '' ? '' : 'k'}>{label}</span>
        {value !== '' && <span className="cut">{value}</span>}
        <Icon name="down" />
      </button>
      {isOpen && (
        <Popover anchor={anchor} role="dialog" label={label} onClose={() => setOpen(false)}>
          <form
            className="facet-box"
            onSubmit={(event) => {
              event.preventDefault()
              apply(text)
            }}
          >
            <div>
              <label className="label" htmlFor={id}>
                {label}
              </label>
              <span className="field">
                <input
                  id={id}
                  data-autofocus
                  placeholder={t('events.anyone')}
                  value={text}
                  onChange={(event) => setText(event.target.value)}
                />
              </span>
            </div>
            <div className="btn-row">
              <button type="submit" className="btn primary">
                {t('common.apply')}
              </button>
              <button type="button" className="btn soft" onClick={() => apply('')}>
                {t('events.anyone')}
              </button>
            </div>
          </form>
        </Popover>
      )}
    </>
  )
}

function RangePicker({
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
