import { endReasons, eventTypes } from '@alcove/contracts'
import { useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { EventListState } from '../../core/events/event-list.ts'
import type { EventsSearch } from '../../core/events/events-query.ts'
import { itemsOf, toggleItem } from '../../core/sessions/sessions-query.ts'
import { t } from '../../texts/text.ts'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { Popover } from '../../ui/popover.tsx'
import { reasonText } from '../../words/cause.ts'
import { SearchField } from '../sessions/filter-bar.tsx'
import { RangePicker, rangeOf } from './range-picker.tsx'

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
